import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, outsideProof, person } from '#db/schema/index.ts';

export type Reach = { reach: 'account' | 'address' | 'nothing'; openProofs: number };

/** How these people can be reached, and what they handed in for a project that nobody has decided on. */
export const reachOf = async (db: Reader, projectId: string, personIds: readonly string[]): Promise<Map<string, Reach>> => {
  const these = [...personIds];
  const rows = await db
    .select({ id: person.id, email: person.email, account: account.id })
    .from(person)
    .leftJoin(account, and(eq(account.personId, person.id), isNull(account.closedAt)))
    .where(inArray(person.id, these));
  const open = await db
    .select({ personId: outsideProof.personId, n: count() })
    .from(outsideProof)
    .where(and(eq(outsideProof.projectId, projectId), inArray(outsideProof.personId, these), eq(outsideProof.state, 'open')))
    .groupBy(outsideProof.personId);
  const proofs = new Map(open.map(({ personId, n }) => [personId, n]));
  return new Map(
    rows.map(({ id, email, account: own }) => [
      id,
      { reach: own !== null ? 'account' : email !== null ? 'address' : 'nothing', openProofs: proofs.get(id) ?? 0 },
    ]),
  );
};
