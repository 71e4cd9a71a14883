import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, outsideProof, project, roleGrant, unit } from '#db/schema/index.ts';
import type { ProofsWaiting } from '#domain/notifications/notice.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';

// Those who look after training decide; whoever keeps the platform may, and is not written to for every institution.
const decider = and(eq(roleGrant.role, 'training_administrator'), isNull(roleGrant.revokedAt));

type Open = { institutionId: string; path: string | null; since: PlainDate };

const openProofs = async (db: Reader): Promise<Open[]> => {
  const rows = await db
    .select({ institutionId: outsideProof.institutionId, path: unit.path, handedInAt: outsideProof.handedInAt })
    .from(outsideProof)
    .innerJoin(project, eq(project.id, outsideProof.projectId))
    .leftJoin(unit, eq(unit.id, project.unitId))
    .where(eq(outsideProof.state, 'open'))
    .orderBy(asc(outsideProof.handedInAt));
  return rows.map(({ handedInAt, ...row }) => ({ ...row, since: dayOf(handedInAt) }));
};

/** For each of these people the proofs from outside that wait for them to decide, by institution. */
export const proofsWaitingFor = async (db: Reader, personIds: readonly string[]): Promise<Map<string, ProofsWaiting[]>> => {
  const open = await openProofs(db);
  const found = new Map<string, ProofsWaiting[]>();
  if (open.length === 0) return found;
  const grants = await db
    .select()
    .from(roleGrant)
    .where(and(decider, inArray(roleGrant.personId, [...personIds])));
  for (const { personId, institutionId, unitId } of grants) {
    const theirs = open.find(
      (one) => one.institutionId === institutionId && (unitId === null || (one.path?.split('/').includes(unitId) ?? false)),
    );
    const before = found.get(personId) ?? [];
    if (theirs && !before.some((one) => one.institutionId === theirs.institutionId))
      found.set(personId, [...before, { institutionId: theirs.institutionId, since: theirs.since }]);
  }
  return found;
};

/** The people with an account who decide where proof waits; those after an id, in order. */
export const peopleToDecide = async (db: Reader, { after, limit }: { after: string; limit: number }): Promise<string[]> => {
  const institutions = [...new Set((await openProofs(db)).map(({ institutionId }) => institutionId))];
  if (institutions.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: roleGrant.personId })
    .from(roleGrant)
    .innerJoin(account, and(eq(account.personId, roleGrant.personId), isNull(account.closedAt)))
    .where(and(decider, inArray(roleGrant.institutionId, institutions), gt(roleGrant.personId, after)))
    .orderBy(asc(roleGrant.personId))
    .limit(limit);
  return rows.map(({ id }) => id);
};
