import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import { replay, type Then } from '#domain/replay.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import { atInstitution, nothingGranted } from '#domain/requirements/at-institution.ts';
import { type InForce, policiesAt, requirementsOn } from '#domain/requirements/in-force.ts';
import { type Explanation, isCurrent } from '#domain/requirements/is-current.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { unitPathsThen } from '../people/unit-paths-then.ts';
import { completionsByIds } from './completions-of.ts';
import { factsThen, projectsThen } from './facts-then.ts';
import { grantedTo } from './granted-to.ts';
import { type OccasionAt, recordsBehind } from './occasions-of.ts';

export type Asked = { personId: string; institutionId: string; day: PlainDate; knownAt: Date };

const withUnits = async (db: Reader, { personId, knownAt }: Asked, { occasions }: Then): Promise<OccasionAt[]> => {
  const ids = [...new Set(occasions.flatMap(({ unitId }) => unitId ?? []))];
  const paths = await unitPathsThen(db, ids, knownAt);
  const personIds = (await recordsBehind(db, [personId], knownAt))(personId);
  return occasions.map(({ unitId, ...one }) => ({
    ...one,
    personId,
    personIds,
    ...(unitId !== undefined && { units: paths.get(unitId) ?? [] }),
  }));
};

const withOccasions = async (db: Reader, { open }: Then, institutionId: string) => {
  const here = open.filter((one) => one.institutionId === institutionId);
  const rows = await db
    .select({ id: obligation.id, occasion: obligation.occasion, raisedOn: obligation.raisedOn })
    .from(obligation)
    .where(
      inArray(
        obligation.id,
        here.map(({ id }) => id),
      ),
    );
  const written = new Map(rows.map((row) => [row.id, row]));
  return here.flatMap((one) => {
    // Neither is ever changed, so the row may say what an old fact left out.
    const row = written.get(one.id);
    const occasion = one.occasion ?? row?.occasion;
    return occasion === undefined ? [] : [{ ...row, ...one, occasion }];
  });
};

/** A person's record at an institution as it was known at an instant: from the facts, and from rows that are only ever added or withdrawn. */
export const recordAsKnownAt = async (db: Reader, asked: Asked): Promise<KnownWithRecords> => {
  const { personId, institutionId, knownAt } = asked;
  const facts = await factsThen(db, personId, knownAt);
  const then = replay(facts, await projectsThen(db, facts, knownAt));
  const occasions = await withUnits(db, asked, then);
  const granted = (await grantedTo(db, [personId], occasions, knownAt)).get(personId) ?? nothingGranted;
  const completions = (await completionsByIds(db, then.completions, knownAt)).filter(
    ({ revokedAt }) => revokedAt === null || revokedAt > knownAt,
  );
  return { ...atInstitution({ occasions, completions, granted }, institutionId), open: await withOccasions(db, then, institutionId) };
};

/**
 * Where a person stood, stands or will stand on a day, as it was known at an instant. For a fixed day and a past instant the answer never
 * changes: what is entered, corrected or taken back later shows only at later instants.
 */
export const standingAsKnownAt = async (db: Reader, asked: Asked): Promise<{ requirement: InForce; why: Explanation }[]> => {
  const record = await recordAsKnownAt(db, asked);
  return requirementsOn(policiesAt(await publishedPolicies(db, asked.knownAt), asked.institutionId), asked.day).map((requirement) => ({
    requirement,
    why: isCurrent(record, requirement, asked.day),
  }));
};
