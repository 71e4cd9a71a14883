import { asc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution } from '#db/schema/index.ts';
import { fieldsAt } from '#domain/auth/fields-at.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { type Domain, domains } from '#domain/content/registry.ts';
import type { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { fieldsOf } from '#domain/reporting/fields-of.ts';
import { columnKey } from '#domain/reporting/matrix-filter.ts';
import { addTold, type ToldSum, tellWhole, toldAlone } from '#domain/reporting/small-numbers.ts';
import { ageingOf, type LatePart, lateParts, splitOf, type Tally } from '#domain/reporting/tally.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { requirementsAt } from '../requirements/requirements-at.ts';
import { countedLive } from './count-on.ts';
import { headsIn } from './people-counted.ts';
import { latestCount } from './stored-counts.ts';
import { tallyOf } from './tally-of.ts';
import { trendOf } from './trend-of.ts';

/** `fields`: those of which the reader may know, where not every. */
export type OverseenInstitution = { id: string; nameZh: string; nameEn: string; isDemo: boolean; fields: readonly string[] | 'every' };

/** The institutions whose numbers somebody may read. A grant for a part of one gives none: numbers of parts are not told. */
export const overseenBy = async (db: Reader, actor: Actor): Promise<OverseenInstitution[]> => {
  const places = placesWhere(actor, 'oversight.read');
  const ids =
    places === 'everywhere' ? undefined : places.filter(({ unitId }) => unitId === null).map(({ institutionId }) => institutionId);
  const { id, nameZh, nameEn, isDemo } = institution;
  const rows = await db
    .select({ id, nameZh, nameEn, isDemo })
    .from(institution)
    .where(ids && inArray(institution.id, ids))
    .orderBy(asc(institution.slug));
  return rows.map((one) => ({ ...one, fields: fieldsAt(actor, 'oversight.read', one.id) }));
};

const isTheirs = ({ fields }: OverseenInstitution, { rule }: InForce): boolean =>
  fields === 'every' || fieldsOf(rule).some((field) => fields.includes(field));

// What has ceased to be asked is still in the counts of its time; whoever knows of some fields alone is told what stands in them now.
const isScoped = (institutions: readonly OverseenInstitution[], id: string): boolean =>
  institutions.some((one) => one.id === id && one.fields !== 'every');

type Ageing = Record<LatePart, number> | null;

/** Everything in it has been through the rules on small numbers: no tally of one institution leaves this module as it is. */
export type OversightPage = {
  day: PlainDate;
  today: PlainDate;
  requirements: InForce[];
  chosen: InForce | undefined;
  institutions: {
    institution: OverseenInstitution;
    countedAt: Date | null;
    countedOn: PlainDate;
    told: ToldSum;
    ageing: Ageing;
    cells: ToldSum[];
  }[];
  byRequirement: { requirement: InForce; told: ToldSum }[];
  byField: { field: Domain; told: ToldSum }[];
  total: ToldSum;
  /** Of those institutions of which it may be told. */
  ageing: Ageing;
  trend: { day: PlainDate; timely: boolean; told: ToldSum }[];
};

const about = (key: string) => (tally: Tally) => `${tally.policy}/${tally.requirement}` === key;
const keysOf = (tallies: readonly Tally[]) => [...new Set(tallies.map(({ policy, requirement }) => `${policy}/${requirement}`))];
const toldBy = (keys: readonly string[], tallies: readonly Tally[]): ToldSum[] =>
  keys.map((key) => toldAlone(splitOf(tallies.filter(about(key)))));

/**
 * What is late of an institution by age, of those requirements alone whose late are told: a make-up of numbers that are there already. Null where
 * a part of it would be small, and where nothing is told of anybody late though there may be some.
 */
const ageingTold = (keys: readonly string[], tallies: readonly Tally[]): Ageing => {
  const told = keys.map((key) => ({ key, sum: toldAlone(splitOf(tallies.filter(about(key)))) }));
  const shown = told.filter(({ sum }) => sum.split.late > 0).map(({ key }) => key);
  if (shown.length === 0 && told.some(({ sum }) => sum.left.late > 0 || sum.groups > 0)) return null;
  return tellWhole(ageingOf(tallies.filter((tally) => shown.some((key) => about(key)(tally)))));
};

const addAgeing = (all: readonly Ageing[]): Ageing => {
  const told = all.flatMap((one) => one ?? []);
  const sum = (part: LatePart) => told.reduce((n, one) => n + one[part], 0);
  if (told.length < all.length && lateParts.every((part) => sum(part) === 0)) return null;
  return Object.fromEntries(lateParts.map((part) => [part, sum(part)])) as Record<LatePart, number>;
};

/** Every requirement in force at any of these institutions, in the fields of the reader; one of an institution's own stands among them. */
const requirementsOver = async (db: Reader, institutions: readonly OverseenInstitution[], day: PlainDate) => {
  const found = new Map<string, InForce>();
  const theirs = new Map<string, Set<string>>();
  for (const at of institutions) {
    const here = (await requirementsAt(db, at.id, day)).filter((one) => isTheirs(at, one));
    theirs.set(at.id, new Set(here.map(columnKey)));
    for (const one of here) found.set(columnKey(one), one);
  }
  const isTold = (institutionId: string, tally: Tally) => theirs.get(institutionId)?.has(`${tally.policy}/${tally.requirement}`) ?? false;
  return { requirements: [...found.values()], isTold };
};

/** How training stands at the institutions that somebody oversees, on a day: numbers, and never people. */
export const oversightPage = async (
  db: Reader,
  { institutions, question, now }: { institutions: readonly OverseenInstitution[]; question: CoverageQuestion; now: Date },
): Promise<OversightPage> => {
  const today = dayOf(now);
  const day = question.day ?? today;
  const { requirements, isTold } = await requirementsOver(db, institutions, day);
  const chosen = requirements.find((one) => columnKey(one) === question.requirement);
  const keys = (chosen ? [chosen] : requirements).map(columnKey);
  let heads = 0;
  for (const { id } of institutions) heads += await headsIn(db, { institutionId: id, paths: null }, day);
  const counted: { institution: OverseenInstitution; countedAt: Date | null; countedOn: PlainDate; tallies: Tally[] }[] = [];
  for (const one of institutions) {
    const kept = heads > countedLive ? await latestCount(db, one.id, day) : undefined;
    const all = kept?.tallies ?? (await tallyOf(db, { part: { institutionId: one.id, paths: null }, day, today }));
    const tallies = all.filter((tally) => isTold(one.id, tally));
    counted.push({ institution: one, countedAt: kept?.countedAt ?? null, countedOn: kept?.day ?? day, tallies });
  }
  const shown = counted.map(({ tallies, ...one }) => {
    const cells = toldBy(keys, tallies);
    return { ...one, told: addTold(cells), ageing: ageingTold(keys, tallies), cells };
  });
  const byRequirement = requirements.map((requirement) => ({
    requirement,
    told: addTold(counted.map(({ tallies }) => toldAlone(splitOf(tallies.filter(about(columnKey(requirement))))))),
  }));
  const trend = await trendOf(
    db,
    institutions.map(({ id }) => id),
    day,
  );
  return {
    day,
    today,
    requirements,
    chosen,
    institutions: shown,
    byRequirement,
    byField: domains.flatMap((field) => {
      const here = byRequirement.filter(({ requirement }) => fieldsOf(requirement.rule).includes(field));
      return here.length === 0 ? [] : [{ field, told: addTold(here.map(({ told }) => told)) }];
    }),
    total: addTold(shown.map(({ told }) => told)),
    ageing: addAgeing(shown.map(({ ageing }) => ageing)),
    trend: trend.map(({ tallies, ...point }) => ({
      ...point,
      told: addTold(
        [...tallies].flatMap(([id, all]) => {
          const one = isScoped(institutions, id) ? all.filter((tally) => isTold(id, tally)) : all;
          return toldBy(chosen ? keys : keysOf(one), one);
        }),
      ),
    })),
  };
};
