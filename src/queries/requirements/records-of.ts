import { isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import { mergesThen } from '#domain/people/merged-then.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import { atInstitution, type Granted, nothingGranted } from '#domain/requirements/at-institution.ts';
import { openAt } from '#domain/requirements/obligation.ts';
import { withOwnTraits } from '#domain/requirements/own-traits.ts';
import { certificatesOf } from '../certification/certificates-of.ts';
import { hoursEntered } from '../hours/entries-of.ts';
import { mergesAround } from '../people/merges-around.ts';
import { amongGiven, gathering, part } from '../shared/gathered.ts';
import type { Unpacked } from '../shared/packed.ts';
import { type CompletionOf, completionsPart, countingUntil } from './completions-of.ts';
import { furtherOccasions, furtherParts } from './further-occasions.ts';
import { behind, endOfTime, grantedParts, grantedTo } from './granted-to.ts';
import { affiliations, joinedBy, type OccasionAt, placeOn, projectPlacesPart, recordsMerged } from './occasions-of.ts';

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

const gathered = gathering({
  affiliations,
  places: projectPlacesPart,
  ...furtherParts,
  unsettled: part({
    columns: owed,
    of: obligation.personId,
    from: sql`${obligation}`,
    where: sql`${amongGiven(obligation.personId, 'people')} and ${isNull(obligation.settledAt)}`,
  }),
  completions: completionsPart,
  ...grantedParts,
});

/** Everything dated that is on record of these people, at every institution. At most some hundreds at a time. */
export const recordsOf = async (db: Reader, personIds: readonly string[]): Promise<Map<string, PersonRecord>> => {
  const around = await mergesAround(db, personIds);
  const records = behind(personIds, around);
  const rows = await gathered(db, { people: personIds, behind: records });
  const hours = await hoursEntered(db, records);
  const certificates = await certificatesOf(db, records);
  const counting = await countingUntil(db);
  const standing = recordsMerged(around);
  const joined = new Map(
    personIds.map((personId) => [personId, (rows.affiliations.get(personId) ?? []).map((one) => joinedBy(one, standing(personId)))]),
  );
  const granted = grantedTo(personIds, [...joined.values()].flat(), { rows, hours, certificates, merges: mergesThen(around, endOfTime) });
  return new Map(
    personIds.map((personId) => {
      const places = (rows.places.get(personId) ?? []).map((row) => placeOn(row, { ...row, startedOn: row.began }));
      const further = furtherOccasions(rows, personId, standing(personId));
      return [
        personId,
        {
          occasions: withOwnTraits([...(joined.get(personId) ?? []), ...places, ...further]),
          unsettled: rows.unsettled.get(personId) ?? [],
          completions: (rows.completions.get(personId) ?? []).map(counting),
          granted: granted.get(personId) ?? nothingGranted,
        },
      ];
    }),
  );
};

/** The record as one institution judges it: what was revoked counts for nothing. */
export const knownAt = (record: PersonRecord, institutionId: string): KnownWithRecords => {
  const completions = record.completions.filter(({ revokedAt }) => revokedAt === null);
  return { ...atInstitution({ ...record, completions }, institutionId), open: openAt(record.unsettled, institutionId) };
};
