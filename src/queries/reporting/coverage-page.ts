import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact, unit } from '#db/schema/index.ts';
import type { Domain } from '#domain/content/registry.ts';
import { domains } from '#domain/content/registry.ts';
import { knownAtOf } from '#domain/reporting/as-of.ts';
import type { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { fieldsOf } from '#domain/reporting/fields-of.ts';
import { columnKey } from '#domain/reporting/matrix-filter.ts';
import type { Tally } from '#domain/reporting/tally.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import type { Within } from '../people/within.ts';
import { requirementsAt } from '../requirements/requirements-at.ts';
import { type Counted, countOn } from './count-on.ts';
import { type TrendPoint, trendOf } from './trend-of.ts';

type Named = { id: string; nameZh: string; nameEn: string | null };

export type CoveragePage = {
  day: PlainDate;
  today: PlainDate;
  /** Undefined: as known now. */
  knownAt: Date | undefined;
  /** When the log here begins: nothing was known before. */
  recordsBegan: Date | null;
  unit: Named | null;
  requirements: InForce[];
  chosen: InForce | undefined;
  count: Counted | 'tooMany';
  /** The count, narrowed to the chosen requirement. */
  tallies: Tally[];
  byRequirement: { requirement: InForce; tallies: Tally[] }[];
  /** What is in force and binds nobody in this part: named once, so that nobody reads a line of noughts as neglect. */
  bindsNobody: InForce[];
  byField: { field: Domain; tallies: Tally[] }[];
  /** The units right below, and people of the unit itself. */
  byUnit: { unit: Named; own: boolean; tallies: Tally[] }[];
  trend: (Omit<TrendPoint, 'tallies'> & { tallies: Tally[] })[];
};

const about =
  ({ policy, rule }: InForce) =>
  (tally: Tally) =>
    tally.policy === policy && tally.requirement === rule.id;

/** Each unit’s place: of a unit and below it, the part right under `top` (or the top units) that it belongs to. */
const placesOf = (units: readonly { id: string; path: string }[], tops: readonly string[] | null) => {
  const place = new Map<string, string>();
  for (const { id, path } of units) {
    const ids = path.split('/').filter(Boolean);
    const top = tops?.find((one) => path.startsWith(one));
    const depth = top === undefined ? 0 : top.split('/').filter(Boolean).length;
    place.set(id, (tops !== null && tops.length > 1 ? ids[depth - 1] : ids[depth]) ?? id);
  }
  return place;
};

/** How training stands at an institution, or in the part of it that may be seen, on a day and as known at an instant. */
export const coveragePage = async (
  db: Reader,
  { within, question, now }: { within: Within; question: CoverageQuestion; now: Date },
): Promise<CoveragePage> => {
  const institutionId = within.institution.id;
  const today = dayOf(now);
  const day = question.day ?? today;
  const knownAt = knownAtOf(question, now);
  const units = await db.select().from(unit).where(eq(unit.institutionId, institutionId)).orderBy(asc(unit.nameZh));
  const isSeen = ({ path }: { path: string }) => within.paths === null || within.paths.some((top) => path.startsWith(top));
  const chosenUnit = units.find((one) => one.id === question.unit && isSeen(one));
  const paths = chosenUnit ? [chosenUnit.path] : within.paths;
  const count = await countOn(db, { part: { institutionId, paths }, day, today, knownAt });
  const requirements = await requirementsAt(db, institutionId, day, knownAt);
  const chosen = requirements.find((one) => columnKey(one) === question.requirement);
  const all = count === 'tooMany' ? [] : count.tallies;
  const tallies = chosen ? all.filter(about(chosen)) : all;
  const place = placesOf(units, paths);
  const inPart = new Set(units.filter(({ path }) => paths === null || paths.some((top) => path.startsWith(top))).map(({ id }) => id));
  const here = requirements.map((requirement) => ({ requirement, tallies: all.filter(about(requirement)) }));
  const byPlace = Map.groupBy(tallies, ({ unitId }) => place.get(unitId) ?? unitId);
  const trend = await trendOf(db, [institutionId], day, knownAt);
  const [began] = await db.select({ at: fact.at }).from(fact).where(eq(fact.institutionId, institutionId)).orderBy(asc(fact.id)).limit(1);
  return {
    day,
    today,
    knownAt,
    recordsBegan: began?.at ?? null,
    unit: chosenUnit ?? null,
    requirements,
    chosen,
    count,
    tallies,
    byRequirement: here.filter((one) => one.tallies.length > 0),
    bindsNobody: count === 'tooMany' ? [] : here.flatMap((one) => (one.tallies.length > 0 ? [] : [one.requirement])),
    byField: domains.flatMap((field) => {
      const within = here.filter(({ requirement }) => fieldsOf(requirement.rule).includes(field)).flatMap((one) => one.tallies);
      return within.length === 0 ? [] : [{ field, tallies: within }];
    }),
    byUnit: units
      .filter(({ id }) => byPlace.has(id))
      .map((one) => ({ unit: one, own: one.id === chosenUnit?.id, tallies: byPlace.get(one.id) ?? [] })),
    trend: trend.map(({ tallies: kept, ...point }) => ({
      ...point,
      tallies: (kept.get(institutionId) ?? []).filter((one) => inPart.has(one.unitId) && (!chosen || about(chosen)(one))),
    })),
  };
};
