import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import { replay } from '#domain/replay.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import { atInstitution, nothingGranted } from '#domain/requirements/at-institution.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { type Explanation, isCurrent } from '#domain/requirements/is-current.ts';
import { withOwnTraits } from '#domain/requirements/own-traits.ts';
import type { Due } from '#domain/requirements/record.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { unitPathsThen } from '../people/unit-paths-then.ts';
import { completionsByIds } from './completions-of.ts';
import { factsThen, toldAbout } from './facts-then.ts';
import { grantedThen } from './granted-to.ts';
import { type OccasionAt, recordsBehind } from './occasions-of.ts';
import { requirementsAt } from './requirements-at.ts';

export type Asked = { personId: string; institutionId: string; day: PlainDate; knownAt: Date };
type Then = ReturnType<typeof replay>;

/** The affiliations and places of each person then, with the units above as they stood then. */
const occasionsThen = async (db: Reader, thens: ReadonlyMap<string, Then>, knownAt: Date): Promise<OccasionAt[]> => {
  const all = [...thens].flatMap(([personId, { occasions }]) => occasions.map((one) => ({ ...one, personId })));
  const paths = await unitPathsThen(db, [...new Set(all.flatMap(({ unitId }) => unitId ?? []))], knownAt);
  const records = await recordsBehind(db, [...thens.keys()], knownAt);
  return all.map(({ unitId, ...one }) => ({
    ...one,
    personIds: records(one.personId),
    ...(unitId !== undefined && { units: paths.get(unitId) ?? [] }),
  }));
};

/** What was open then at an institution. */
const openThen = async (db: Reader, thens: ReadonlyMap<string, Then>, institutionId: string): Promise<(then: Then) => Due[]> => {
  const here = (then: Then) => then.open.filter((one) => one.institutionId === institutionId);
  const ids = [...thens.values()].flatMap((then) => here(then).map(({ id }) => id));
  const rows = await db
    .select({ id: obligation.id, occasion: obligation.occasion, raisedOn: obligation.raisedOn })
    .from(obligation)
    .where(inArray(obligation.id, ids));
  const written = new Map(rows.map((row) => [row.id, row]));
  return (then) =>
    here(then).flatMap((one) => {
      // Neither is ever changed, so the row may say what an old fact left out.
      const row = written.get(one.id);
      const occasion = one.occasion ?? row?.occasion;
      return occasion === undefined ? [] : [{ ...row, ...one, occasion }];
    });
};

/**
 * The records of these people at an institution as they were known at an instant: from the facts, and from rows that are only ever added or
 * withdrawn. At most some hundreds of people at a time.
 */
export const recordsAsKnownAt = async (
  db: Reader,
  personIds: readonly string[],
  { institutionId, knownAt }: Pick<Asked, 'institutionId' | 'knownAt'>,
): Promise<Map<string, KnownWithRecords>> => {
  const facts = await factsThen(db, personIds, knownAt);
  const about = await toldAbout(db, [...facts.values()].flat(), knownAt);
  const thens = new Map([...facts].map(([personId, told]) => [personId, replay(told, about)]));
  const occasions = await occasionsThen(db, thens, knownAt);
  const granted = await grantedThen(db, personIds, occasions, knownAt);
  const completed = await completionsByIds(
    db,
    [...thens.values()].flatMap(({ completions }) => completions),
    knownAt,
  );
  const standing = new Map(
    completed.filter(({ revokedAt }) => revokedAt === null || revokedAt > knownAt).map((one) => [one.id, one] as const),
  );
  const open = await openThen(db, thens, institutionId);
  return new Map(
    [...thens].map(([personId, then]) => {
      const record = {
        occasions: withOwnTraits(occasions.filter((one) => one.personId === personId)),
        completions: then.completions.flatMap((id) => standing.get(id) ?? []),
        granted: granted.get(personId) ?? nothingGranted,
      };
      return [personId, { ...atInstitution(record, institutionId), open: open(then) }];
    }),
  );
};

/**
 * Where a person stood, stands or will stand on a day, as it was known at an instant. For a fixed day and a past instant the answer never
 * changes: what is entered, corrected or taken back later shows only at later instants.
 */
export const standingAsKnownAt = async (db: Reader, asked: Asked): Promise<{ requirement: InForce; why: Explanation }[]> => {
  const record = (await recordsAsKnownAt(db, [asked.personId], asked)).get(asked.personId);
  if (!record) throw new Error(`Nothing was read of ${asked.personId}, who was asked about.`);
  return (await requirementsAt(db, asked.institutionId, asked.day, asked.knownAt)).map((requirement) => ({
    requirement,
    why: isCurrent(record, requirement, asked.day),
  }));
};
