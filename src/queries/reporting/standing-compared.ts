import type { Reader } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type AsOf, knownAtOf } from '#domain/reporting/as-of.ts';
import { type Cell, cellOf, type KnownWithRecords } from '#domain/reporting/cell.ts';
import { columnKey } from '#domain/reporting/matrix-filter.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { type FactsTold, factsAbout } from '../audit/facts-told.ts';
import { placeOf } from '../people/person-page.ts';
import { type Within, withinFor } from '../people/within.ts';
import { requirementsAt } from '../requirements/requirements-at.ts';
import { recordsAsKnownAt } from '../requirements/standing-as-known-at.ts';
import { type PersonShown, personsShown } from './persons-shown.ts';

/** A cell with what it rests on. */
export type Grounds = { cell: Cell; completedOn: PlainDate | null; serial: string | null };

export type StandingCompared = {
  within: Within;
  person: PersonShown;
  day: PlainDate;
  /** Undefined: as known now, and there is nothing to compare. */
  knownAt: Date | undefined;
  /** By requirement; null where it was not yet, or is no longer, among those in force on the day. */
  rows: { requirement: InForce; earlier: Grounds | null; now: Grounds | null; changed: boolean }[];
  /** What was stated about the person since the instant; null for those who may not read the log. */
  since: FactsTold | null;
};

const groundsOf = (one: InForce, record: KnownWithRecords, day: PlainDate): Grounds => {
  const cell = cellOf(one, record, day);
  const by = 'completionId' in cell ? record.completions.find(({ id }) => id === cell.completionId) : undefined;
  return { cell, completedOn: by?.completedOn ?? null, serial: by?.serial ?? null };
};

const standingAt = async (
  db: Reader,
  { personId, institutionId, day, knownAt }: { personId: string; institutionId: string; day: PlainDate; knownAt: Date },
) => {
  const record = (await recordsAsKnownAt(db, [personId], { institutionId, knownAt })).get(personId);
  const requirements = await requirementsAt(db, institutionId, day, knownAt);
  return new Map(record ? requirements.map((one) => [columnKey(one), { requirement: one, grounds: groundsOf(one, record, day) }]) : []);
};

/**
 * Where a person stood on a day as was known at an instant, beside what is known now, and what was stated in between. Undefined where there is
 * nobody whom the actor may see.
 */
export const standingCompared = async (
  db: Reader,
  personId: string,
  { asOf, actor, now }: { asOf: AsOf; actor: Actor; now: Date },
): Promise<StandingCompared | undefined> => {
  const place = await placeOf(db, personId, actor);
  if (!place) return undefined;
  const { within } = place;
  const institutionId = within.institution.id;
  const day = asOf.day ?? dayOf(now);
  const knownAt = knownAtOf(asOf, now);
  const person = (await personsShown(db, [personId], within, day)).get(personId);
  if (!person) return undefined;
  const known = await standingAt(db, { personId, institutionId, day, knownAt: now });
  const then = knownAt ? await standingAt(db, { personId, institutionId, day, knownAt }) : known;
  const readsLog = (await withinFor(db, actor, 'log.read')).some((one) => one.institution.id === institutionId);
  const rows = [...new Map([...then, ...known]).values()].map(({ requirement }) => {
    const key = columnKey(requirement);
    const [before, after] = [then.get(key)?.grounds ?? null, known.get(key)?.grounds ?? null];
    return { requirement, earlier: before, now: after, changed: JSON.stringify(before) !== JSON.stringify(after) };
  });
  return {
    within,
    person,
    day,
    knownAt,
    rows: rows.filter((row) => [row.earlier, row.now].some((one) => one && one.cell.state !== 'not-bound')),
    since: readsLog && knownAt ? await factsAbout(db, personId, { since: knownAt }) : null,
  };
};
