import { getTableColumns, isNull, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { affiliation, exemption, extension, leave, recognition, reply } from '#db/schema/index.ts';
import { asEvidence } from '#domain/certification/as-evidence.ts';
import { countedHours } from '#domain/hours/ledger.ts';
import { type Merge, mergesThen, standsFor } from '#domain/people/merged-then.ts';
import type { Granted } from '#domain/requirements/at-institution.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Certificate, certificatesOf } from '../certification/certificates-of.ts';
import { hoursEntered, type LedgerEntry } from '../hours/entries-of.ts';
import { mergesAround } from '../people/merges-around.ts';
import { amongGiven, type Gathered, gathering, part } from '../shared/gathered.ts';
import type { Unpacked } from '../shared/packed.ts';
import type { OccasionAt } from './occasions-of.ts';

/** Later than anything that is on record: what holds now. */
export const endOfTime = new Date(8.64e15);

type Withdrawable = { recordedAt: SQLiteColumn; withdrawnAt: SQLiteColumn };

/** What stands now. */
const now = ({ withdrawnAt }: Withdrawable) => isNull(withdrawnAt);
/** What had been recorded and not yet withdrawn at an instant. */
const then = ({ recordedAt, withdrawnAt }: Withdrawable) =>
  sql`${recordedAt} <= ${sql.placeholder('at')} and (${withdrawnAt} is null or ${withdrawnAt} > ${sql.placeholder('at')})`;

const sent = { id: reply.id, personId: reply.personId, institutionId: reply.institutionId, topic: reply.policy, sentAt: reply.sentAt };

// `behind`: the records asked about and those merged into them. What was granted to all of an institution is found by where they are or were.
const partsWhere = (standing: typeof now, repliedThen: ReturnType<typeof sql>, institutions: ReturnType<typeof sql>) => ({
  recognitions: part({
    columns: getTableColumns(recognition),
    of: recognition.personId,
    from: sql`${recognition}`,
    where: sql`${amongGiven(recognition.personId, 'behind')} and ${standing(recognition)}`,
  }),
  replies: part({
    columns: sent,
    of: reply.personId,
    from: sql`${reply}`,
    where: sql`${amongGiven(reply.personId, 'behind')}${repliedThen}`,
  }),
  exemptions: part({
    columns: getTableColumns(exemption),
    of: exemption.personId,
    from: sql`${exemption}`,
    where: sql`${amongGiven(exemption.personId, 'behind')} and ${standing(exemption)}`,
  }),
  leaves: part({
    columns: getTableColumns(leave),
    of: leave.personId,
    from: sql`${leave}`,
    where: sql`${amongGiven(leave.personId, 'behind')} and ${standing(leave)}`,
  }),
  extensions: part({
    columns: getTableColumns(extension),
    of: extension.personId,
    from: sql`${extension}`,
    where: sql`${standing(extension)} and (${amongGiven(extension.personId, 'behind')}
      or (${extension.personId} is null and ${extension.institutionId} in (${institutions})))`,
  }),
});

/** What stands now, of the people asked for as `people` and the records `behind` them. */
export const grantedParts = partsWhere(
  now,
  sql``,
  sql`select ${affiliation.institutionId} from ${affiliation} where ${amongGiven(affiliation.personId, 'people')}`,
);
type Rows = Gathered<typeof grantedParts>;

const asOf = gathering(
  partsWhere(
    then,
    sql` and ${reply.sentAt} <= ${sql.placeholder('at')}`,
    sql`select value from json_each(${sql.placeholder('institutions')})`,
  ),
);

export const behind = (personIds: readonly string[], around: readonly Merge[], knownAt?: Date): string[] => [
  ...new Set([...personIds, ...mergesThen(around, knownAt ?? endOfTime).map(({ goneId }) => goneId)]),
];

/** What these people had been granted by an instant; their affiliations then say which institutions and units are meant. */
export const grantedThen = async (
  db: Reader,
  personIds: readonly string[],
  joined: readonly OccasionAt[],
  knownAt: Date,
): Promise<Map<string, Granted>> => {
  const around = await mergesAround(db, personIds);
  const institutions = [...new Set(joined.map(({ institutionId }) => institutionId))];
  const records = behind(personIds, around, knownAt);
  const rows = await asOf(db, { behind: records, institutions, at: knownAt.toISOString() });
  const further = { hours: await hoursEntered(db, records, knownAt), certificates: await certificatesOf(db, records, knownAt) };
  return grantedTo(personIds, joined, { rows, ...further, merges: mergesThen(around, knownAt) });
};

/** Hours from the ledger as evidence: what an event gave counts at every institution of the person, what was recognised where it was. */
const hoursAs = (entries: readonly LedgerEntry[], institutions: readonly string[]): Granted['others'] =>
  countedHours([...new Map(entries.map((one) => [`${one.eventId ?? one.id} ${one.topic}`, one])).values()]).flatMap(
    ({ id, topic, on, counted, institutionId }) =>
      (institutionId === null ? institutions : [institutionId]).map((at) => ({
        ...{ id, topic, on, kind: 'hours' as const, until: null, minutes: counted },
        institutionId: at,
      })),
  );

const span = ({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }) => ({ from: fromOn, until: untilOn });
const asExtension = ({ subject, ...row }: Unpacked<(typeof grantedParts.extensions)['columns']>) => ({
  ...row,
  of: subject,
  from: row.fromOn,
  until: row.untilOn,
});

/** Every certificate as evidence. It follows its holder, so it counts at every institution of the person. */
const certificatesAs = (certificates: readonly Certificate[], institutions: readonly string[]): Granted['others'] =>
  [...Map.groupBy(certificates, ({ track }) => track)].flatMap(([track, mine]) =>
    asEvidence(
      track,
      mine.map(({ period }) => period),
    ).flatMap((one) => institutions.map((institutionId) => ({ ...one, institutionId }))),
  );

type Found = {
  rows: Rows;
  hours: readonly LedgerEntry[];
  certificates: ReadonlyMap<string, readonly Certificate[]>;
  merges: readonly Merge[];
};

/**
 * What these people were granted, by name or as part of a unit or institution; their affiliations say which units. What was granted to a record
 * that has been merged into theirs is theirs.
 */
export const grantedTo = (
  personIds: readonly string[],
  joined: readonly OccasionAt[],
  { rows, hours, certificates, merges }: Found,
): Map<string, Granted> => {
  const placesBy = Map.groupBy(joined, ({ personId }) => personId);
  const hoursBy = Map.groupBy(hours, ({ personId }) => standsFor(merges, personId));
  const goneInto = Map.groupBy(new Set(merges.map(({ goneId }) => goneId)), (goneId) => standsFor(merges, goneId));
  return new Map(
    personIds.map((personId) => {
      const records = [personId, ...(goneInto.get(personId) ?? [])].filter((one) => standsFor(merges, one) === personId);
      const of = <T>(found: Map<string | null, T[]>): T[] => records.flatMap((one) => found.get(one) ?? []);
      const places = placesBy.get(personId) ?? [];
      const institutions = [...new Set(places.map(({ institutionId }) => institutionId))];
      const units = new Set(places.flatMap((at) => [...(at.units ?? [])]));
      const toGroup = (rows.extensions.get(null) ?? []).filter(({ unitId, institutionId }) =>
        unitId === null ? places.some((at) => at.institutionId === institutionId) : units.has(unitId),
      );
      return [
        personId,
        {
          others: [
            ...of(rows.recognitions).map(({ learntOn, untilOn, ...row }) => ({ ...row, on: learntOn, until: untilOn })),
            ...hoursAs(hoursBy.get(personId) ?? [], institutions),
            ...certificatesAs(
              records.flatMap((one) => certificates.get(one) ?? []),
              institutions,
            ),
            ...of(rows.replies).map(({ sentAt, ...row }) => ({
              ...row,
              kind: 'reply' as const,
              on: dayOf(sentAt),
              until: null,
              minutes: null,
            })),
          ],
          exemptions: of(rows.exemptions).map((row) => ({ ...row, ...span(row) })),
          leaves: of(rows.leaves).map((row) => ({ ...row, ...span(row) })),
          extensions: [...of(rows.extensions), ...toGroup].map(asExtension),
        },
      ];
    }),
  );
};
