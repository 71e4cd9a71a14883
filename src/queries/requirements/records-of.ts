import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import { atInstitution, type Granted, nothingGranted } from '#domain/requirements/at-institution.ts';
import { openAt } from '#domain/requirements/obligation.ts';
import { type CompletionOf, completionsOf } from './completions-of.ts';
import { grantedTo } from './granted-to.ts';
import { joinedBy, type OccasionAt, placesOf } from './occasions-of.ts';

export type ObligationRow = typeof obligation.$inferSelect;
export type PersonRecord = {
  occasions: readonly OccasionAt[];
  obligations: readonly ObligationRow[];
  completions: readonly CompletionOf[];
  granted: Granted;
};

const groupedBy = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ personId }) => personId);

/** Everything dated that is on record of these people, at every institution. At most some hundreds at a time. */
export const recordsOf = async (db: Reader, personIds: readonly string[]): Promise<Map<string, PersonRecord>> => {
  const joined = await joinedBy(db, personIds);
  const occasions = groupedBy([...joined, ...(await placesOf(db, personIds))]);
  const obligations = groupedBy(
    await db
      .select()
      .from(obligation)
      .where(inArray(obligation.personId, [...personIds])),
  );
  const completions = groupedBy(await completionsOf(db, personIds));
  const granted = await grantedTo(db, personIds, joined);
  return new Map(
    personIds.map((personId) => [
      personId,
      {
        occasions: occasions.get(personId) ?? [],
        obligations: obligations.get(personId) ?? [],
        completions: completions.get(personId) ?? [],
        granted: granted.get(personId) ?? nothingGranted,
      },
    ]),
  );
};

/** The record as one institution judges it: what was revoked counts for nothing. */
export const knownAt = (record: PersonRecord, institutionId: string): KnownWithRecords => {
  const completions = record.completions.filter(({ revokedAt }) => revokedAt === null);
  return { ...atInstitution({ ...record, completions }, institutionId), open: openAt(record.obligations, institutionId) };
};
