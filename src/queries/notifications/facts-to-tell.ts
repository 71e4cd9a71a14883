import { and, asc, eq, exists, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, fact } from '#db/schema/index.ts';
import type { FactType } from '#domain/facts.ts';
import { type OfferedType, offeredTypes } from '#domain/notifications/webhook.ts';

offeredTypes satisfies readonly FactType[];

export type FactToTell = typeof fact.$inferSelect & { type: OfferedType };

/** Facts of an institution after one of them, oldest first: those that name it, and those that name none and are about somebody affiliated with it. */
export const factsToTell = async (
  db: Reader,
  { institutionId, types, after, limit }: { institutionId: string; types: readonly OfferedType[]; after: number; limit: number },
): Promise<FactToTell[]> => {
  const isTheirs = exists(
    db
      .select({ id: affiliation.id })
      .from(affiliation)
      .where(and(eq(affiliation.personId, fact.about), eq(affiliation.institutionId, institutionId))),
  );
  const rows = await db
    .select()
    .from(fact)
    .where(
      and(
        gt(fact.id, after),
        inArray(fact.type, [...types]),
        or(eq(fact.institutionId, institutionId), and(isNull(fact.institutionId), isTheirs)),
      ),
    )
    .orderBy(asc(fact.id))
    .limit(limit);
  return rows as FactToTell[];
};
