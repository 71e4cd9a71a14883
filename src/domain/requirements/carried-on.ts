import type { RequirementRule } from '../content/policy.ts';
import { addDays } from '../shared/plain-date.ts';
import { concerns, type Occasion } from './bound.ts';
import { asksAnew } from './in-force.ts';
import type { DatedRecord } from './record.ts';

type Belonging = Pick<DatedRecord, 'occasions' | 'elsewhere'>;

/** An affiliation as a rule looks at it whose occasions follow from affiliations. */
const leadingTo = (one: Occasion, { trigger }: RequirementRule) => ({ ...one, trigger }) as Occasion;

/** Whether a rule is about an occasion, or about those that follow from it. */
export const mayConcern = (rule: RequirementRule, one: Occasion): boolean =>
  concerns(rule, asksAnew.includes(rule.trigger) && one.trigger === 'onboarding' ? leadingTo(one, rule) : one);

/** The affiliation that this one continues without a day between, where the rule is about that one as well. */
const before = (rule: RequirementRule, one: Occasion, all: readonly Occasion[]): Occasion | undefined => {
  if (one.continues === undefined) return undefined;
  const former = all.find(({ id }) => id === one.continues);
  const isNext = former?.finishedOn == null || one.startedOn <= addDays(former.finishedOn, 1);
  return former && isNext && mayConcern(rule, former) && mayConcern(rule, one) ? former : undefined;
};

/** Whether a rule asked for this already when somebody came to the unit they were transferred from. */
export const isCarriedOn = (rule: RequirementRule, occasion: Occasion, { occasions, elsewhere = [] }: Belonging): boolean =>
  before(rule, occasion, [...occasions, ...elsewhere]) !== undefined;

/**
 * A person's occasions as a requirement counts them. Affiliations that follow one another by transfer are one to a rule that is about each of them:
 * the first, for as long as the last lasts. So a transfer asks nothing anew and moves no due day; what the new unit alone asks begins with it.
 */
export const carriedOn = (rule: RequirementRule, { occasions, elsewhere = [] }: Belonging): readonly Occasion[] => {
  if (!occasions.some((one) => one.continues !== undefined) && !elsewhere.some((one) => one.continues !== undefined)) return occasions;
  const all = [...occasions, ...elsewhere];
  const counting = new Set(occasions);
  const follower = new Map<string, Occasion>();
  for (const one of all) {
    const former = before(rule, one, all);
    if (former) follower.set(former.id, one);
  }
  return all.flatMap((first) => {
    if (before(rule, first, all)) return [];
    const row = [first];
    for (let next = follower.get(first.id); next && !row.includes(next); next = follower.get(next.id)) row.push(next);
    if (!row.some((one) => counting.has(one))) return [];
    return [row.length === 1 ? first : { ...first, finishedOn: row.at(-1)?.finishedOn ?? null }];
  });
};
