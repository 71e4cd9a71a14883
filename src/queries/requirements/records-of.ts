import { and, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import { atInstitution, type Granted, nothingGranted } from '#domain/requirements/at-institution.ts';
import { openAt } from '#domain/requirements/obligation.ts';
import { withOwnTraits } from '#domain/requirements/own-traits.ts';
import { among } from '../shared/among.ts';
import { packed, type Unpacked } from '../shared/packed.ts';
import { type CompletionOf, completionsOf } from './completions-of.ts';
import { furtherOccasions } from './further-occasions.ts';
import { grantedTo } from './granted-to.ts';
import { joinedBy, type OccasionAt, placesOf } from './occasions-of.ts';

const owed = {
  personId: obligation.personId,
  institutionId: obligation.institutionId,
  policy: obligation.policy,
  requirement: obligation.requirement,
  occasion: obligation.occasion,
  raisedOn: obligation.raisedOn,
  dueOn: obligation.dueOn,
  writtenDueOn: obligation.writtenDueOn,
  settledAt: obligation.settledAt,
  cancelledAt: obligation.cancelledAt,
};
type Owed = Unpacked<typeof owed>;

export type PersonRecord = {
  occasions: readonly OccasionAt[];
  /** The obligations that were not settled, cancelled ones among them. */
  unsettled: readonly Owed[];
  completions: readonly CompletionOf[];
  granted: Granted;
};

const groupedBy = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ personId }) => personId);

/** Everything dated that is on record of these people, at every institution. At most some hundreds at a time. */
export const recordsOf = async (db: Reader, personIds: readonly string[]): Promise<Map<string, PersonRecord>> => {
  const joined = await joinedBy(db, personIds);
  const occasions = groupedBy([...joined, ...(await placesOf(db, personIds)), ...(await furtherOccasions(db, personIds))]);
  const owing = await db
    .select({ personId: obligation.personId, rows: packed(owed) })
    .from(obligation)
    .where(and(among(obligation.personId, personIds), isNull(obligation.settledAt)))
    .groupBy(obligation.personId);
  const unsettled = new Map(owing.map(({ personId, rows }) => [personId, rows]));
  const completions = groupedBy(await completionsOf(db, personIds));
  const granted = await grantedTo(db, personIds, joined);
  return new Map(
    personIds.map((personId) => [
      personId,
      {
        occasions: withOwnTraits(occasions.get(personId) ?? []),
        unsettled: unsettled.get(personId) ?? [],
        completions: completions.get(personId) ?? [],
        granted: granted.get(personId) ?? nothingGranted,
      },
    ]),
  );
};

/** The record as one institution judges it: what was revoked counts for nothing. */
export const knownAt = (record: PersonRecord, institutionId: string): KnownWithRecords => {
  const completions = record.completions.filter(({ revokedAt }) => revokedAt === null);
  return { ...atInstitution({ ...record, completions }, institutionId), open: openAt(record.unsettled, institutionId) };
};
