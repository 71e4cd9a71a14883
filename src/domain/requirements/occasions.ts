import type { RequirementRule } from '../content/policy.ts';
import { addMonths, laterOf, type PlainDate } from '../shared/plain-date.ts';
import { laterEnd } from '../shared/span.ts';
import { concerns, dueOn, type Occasion } from './bound.ts';
import { carriedOn, mayConcern } from './carried-on.ts';
import { bindsOn, type InForce } from './in-force.ts';
import type { DatedRecord } from './record.ts';

type Belonging = Pick<DatedRecord, 'occasions' | 'completions' | 'elsewhere'>;

/** An occasion that nobody enters since it follows from an affiliation: it keeps the traits, and its id leads back to the one it follows from. */
const following = (from: Occasion, trigger: 'periodic' | 'rule-change' | 'campaign', startedOn: PlainDate): Occasion => {
  const { role: _, ...traits } = from as Occasion & { role?: string };
  return { ...traits, trigger, id: `${from.id}/${trigger}-${startedOn}`, startedOn };
};

const lasts = ({ finishedOn = null }: Occasion, day: PlainDate): boolean => finishedOn === null || day <= finishedOn;

const periodsOf = (one: InForce, joined: Occasion, everyMonths: number, day: PlainDate): Occasion[] => {
  const found: Occasion[] = [];
  for (let n = 1; ; n += 1) {
    const startedOn = addMonths(joined.startedOn, n * everyMonths);
    if (startedOn > day || !lasts(joined, startedOn)) return found;
    if (startedOn >= one.since) found.push(following(joined, 'periodic', startedOn));
  }
};

/** Whether a rule could ever bind on one of these occasions, or on one that follows from them. */
export const mayBind = (rule: RequirementRule, occasions: readonly Occasion[]): boolean => occasions.some((one) => mayConcern(rule, one));

/** The occasions that a requirement makes of a person's affiliations by `day`: each period, a change of rules, a campaign. */
export const followingOccasions = (one: InForce, record: Belonging, day: PlainDate): Occasion[] => {
  const { rule, from = one.since } = one;
  if (rule.trigger !== 'periodic' && rule.trigger !== 'rule-change' && rule.trigger !== 'campaign') return [];
  const joined = carriedOn(rule, record).filter(({ trigger }) => trigger === 'onboarding');
  if (rule.trigger === 'periodic') return joined.flatMap((aff) => periodsOf(one, aff, rule.everyMonths ?? 12, day));
  if (from > day) return [];
  if (rule.trigger === 'rule-change' && rule.holdersOf !== undefined) {
    const held = record.completions.some(({ course, completedOn }) => course === rule.holdersOf && completedOn < from);
    if (!held) return [];
  }
  // Whoever comes when the campaign is over is not asked to have taken part in it.
  const { trigger } = rule;
  return onceFor(
    joined
      .filter((aff) => lasts(aff, from) && (aff.startedOn <= from || (trigger === 'campaign' && aff.startedOn <= dueOn(rule, from))))
      .map((aff) => following(aff, trigger, laterOf(from, aff.startedOn)))
      .filter((occasion) => concerns(rule, occasion)),
  );
};

/** Whoever belongs to an institution twice is asked once: on the affiliation that came first, for as long as any of them lasts. */
const onceFor = (occasions: Occasion[]): Occasion[] => {
  const [first] = occasions.sort((a, b) => (precedes(a, b) ? -1 : 1));
  if (!first) return [];
  const finishedOn = occasions.map((one) => one.finishedOn ?? null).reduce(laterEnd);
  return [{ ...first, finishedOn }];
};

/** The occasions on which a requirement binds a person, that go on or are to come on `day`. */
export const bindingOccasions = (one: InForce, record: Belonging, day: PlainDate): Occasion[] => {
  const all = [...carriedOn(one.rule, record), ...followingOccasions(one, record, day)].filter((occasion) => bindsOn(one, occasion));
  const others = one.rule.oncePerPerson
    ? [...record.occasions, ...(record.elsewhere ?? [])].filter((occasion) => concerns(one.rule, occasion))
    : [];
  return all.filter((occasion) => lasts(occasion, day) && !others.some((other) => precedes(other, occasion)));
};

/** Whether one occasion came before another; of two that began on one day, the one whose id comes first. */
export const precedes = (a: Occasion, b: Occasion): boolean => a.startedOn < b.startedOn || (a.startedOn === b.startedOn && a.id < b.id);
