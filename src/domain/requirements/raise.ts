import type { RequirementRule } from '../content/policy.ts';
import { addDays, laterOf, type PlainDate } from '../shared/plain-date.ts';
import { spanCovers } from '../shared/span.ts';
import { concerns, dueOnceKnown, type Occasion } from './bound.ts';
import { isCarriedOn } from './carried-on.ts';
import { dueAfter } from './due.ts';
import { type InForce, type PublishedPolicy, requirementsOn } from './in-force.ts';
import { isCurrent } from './is-current.ts';
import { type Obligation, settledBy } from './obligation.ts';
import { baseOf, isRenewal, occasionBehind } from './occasion-key.ts';
import { bindingOccasions, followingOccasions, precedes } from './occasions.ts';
import type { DatedRecord, Exemption } from './record.ts';

/** Something a person is to be asked. `key` is the occasion as the obligation writes it down. */
export type Asked = {
  policy: string;
  editionId: string;
  rule: RequirementRule;
  trigger: Occasion['trigger'];
  key: string;
  /** The first day of the edition that asks. */
  since: PlainDate;
  dueOn: PlainDate;
};

/** For a rule that binds once in a life, only the first occasion of its kind counts. */
const isFirst = (rule: RequirementRule, occasion: Occasion, all: readonly Occasion[]): boolean =>
  !rule.oncePerPerson || !all.some((other) => concerns(rule, other) && precedes(other, occasion));

/** Whether the edition of a day leaves out an occasion that the requirement concerned when it began: then it is asked no more, as the predicate says. */
const isLeftOut = (policy: PublishedPolicy, { id }: RequirementRule, occasion: Occasion, today: PlainDate): boolean => {
  const now = requirementsOn([policy], laterOf(today, occasion.startedOn)).find(({ rule }) => rule.id === id);
  return now !== undefined && !concerns(now.rule, occasion);
};

const askedOn = (occasion: Occasion, policy: PublishedPolicy, record: DatedRecord, today: PlainDate): Asked[] => {
  const { slug, editions } = policy;
  const inForce = editions.findLast(({ edition }) => edition.from <= occasion.startedOn);
  if (!inForce) return [];
  return inForce.edition.requirements
    .filter(
      (rule) =>
        concerns(rule, occasion) &&
        isFirst(rule, occasion, record.occasions) &&
        !isLeftOut(policy, rule, occasion, today) &&
        !isCarriedOn(rule, occasion, record),
    )
    .map((rule) => ({
      policy: slug,
      editionId: inForce.editionId,
      rule,
      trigger: occasion.trigger,
      key: occasion.id,
      since: inForce.edition.from,
      dueOn: dueOnceKnown(rule, occasion.startedOn, today, occasion.dueOn),
    }));
};

const sinceOf = ({ from, since }: InForce): PlainDate => from ?? since;

const recurring = (one: InForce, record: DatedRecord, today: PlainDate): Asked[] =>
  followingOccasions(one, record, today)
    .filter((occasion) => concerns(one.rule, occasion))
    .map(({ id, trigger, startedOn }) => ({
      ...one,
      trigger,
      key: id,
      since: sinceOf(one),
      dueOn: dueOnceKnown(one.rule, startedOn, today),
    }));

/** What a person is asked at an institution by `today`: on each occasion by the edition that stood when it began, and in each period. */
export const askedBy = (record: DatedRecord, policies: readonly PublishedPolicy[], today: PlainDate): Asked[] => [
  ...record.occasions.flatMap((occasion) => policies.flatMap((policy) => askedOn(occasion, policy, record, today))),
  ...requirementsOn(policies, today).flatMap((one) => recurring(one, record, today)),
];

/** When what is asked anew is to be met: by the last valid day while that is to come, else as the rule says, counted from today. */
const dueAnew = ({ rule }: InForce, until: PlainDate | null, today: PlainDate): PlainDate =>
  until !== null && until >= today ? until : laterOf(dueOnceKnown(rule, today, today), today);

/**
 * What the predicate finds to be met and nothing open asks for: a window has opened, the last valid day has passed, a record was revoked, a
 * later edition asks more of those already there. `keys` are the occasions already written down for it.
 */
export const askedAnew = (one: InForce, record: DatedRecord, keys: readonly string[], today: PlainDate): Asked[] => {
  const { rule } = one;
  const { state, until, occasions } = isCurrent(record, one, today);
  const asks = state === 'not-yet' || state === 'expired' || state === 'grace' || (state === 'renewal' && rule.renewalDays !== undefined);
  const begun = occasions.filter(({ startedOn }) => startedOn <= today).sort((a, b) => (precedes(a, b) ? -1 : 1));
  // Of periods each later one asks for more, so the last is the one that is unmet; else the first is as good as any.
  const occasion = begun[0]?.id.includes('/') ? begun.at(-1) : begun[0];
  if (!asks || !occasion) return [];
  const anew = until === null ? `${occasion.id}/again-${today}` : `${occasion.id}/renewal-${until}`;
  const key = until === null && !keys.includes(occasion.id) ? occasion.id : anew;
  const dueOn =
    key === occasion.id ? dueOnceKnown(rule, laterOf(occasion.startedOn, sinceOf(one)), today, occasion.dueOn) : dueAnew(one, until, today);
  const asked = { ...one, trigger: occasion.trigger, key, since: sinceOf(one), dueOn };
  const isMet = settledBy({ policy: one.policy, rule, occasion: key, raisedOn: today }, record, today) !== undefined;
  return keys.includes(key) || isMet ? [] : [asked];
};

/**
 * What a material change of a course asks of those alone who meet a requirement by an earlier edition of it: to complete the new one before what
 * they have ceases to count. Whoever has completed the new one, or whose period ends sooner by itself, is asked nothing.
 */
export const askedByRevision = (one: InForce, record: DatedRecord, keys: readonly string[], today: PlainDate): Asked[] => {
  const { state, by, until, occasions } = isCurrent(record, one, today);
  if ((state !== 'current' && state !== 'renewal') || until === null) return [];
  const ending = by.filter((period) => period.until === until && period.origins.some((origin) => origin.by === 'own-end'));
  const days = record.completions
    .filter(({ id, revisedOn = null }) => revisedOn !== null && revisedOn <= today && ending.some((period) => period.id === id))
    .map(({ revisedOn, completedOn }) => laterOf(revisedOn ?? completedOn, addDays(completedOn, 1)));
  const [from] = days.sort();
  const [occasion] = occasions.filter(({ startedOn }) => startedOn <= today).sort((a, b) => (precedes(a, b) ? -1 : 1));
  if (from === undefined || !occasion) return [];
  const key = `${occasion.id}/revised-${from}`;
  return keys.includes(key) ? [] : [{ ...one, trigger: 'rule-change', key, since: sinceOf(one), dueOn: until }];
};

type Placed = { record: DatedRecord; policies: readonly PublishedPolicy[]; today: PlainDate };
type Written = Pick<Obligation, 'policy' | 'requirement' | 'occasion'>;

const inForceFor = ({ policy, requirement }: Written, { policies, today }: Placed): InForce | undefined =>
  requirementsOn(policies, today).find((one) => one.policy === policy && one.rule.id === requirement);

/** Whether the occasion of an obligation goes on by what is on record now. A campaign goes on while any affiliation does. */
export const goesOn = (written: Written, placed: Placed): boolean => {
  const { record, today } = placed;
  const base = record.occasions.find(({ id }) => id === baseOf(written.occasion));
  if (base && ((base.finishedOn ?? null) === null || (base.finishedOn ?? today) >= today)) return true;
  const one = inForceFor(written, placed);
  const occasion = occasionBehind(written.occasion);
  return one !== undefined && bindingOccasions(one, record, today).some(({ id }) => id === occasion);
};

/** Whether an obligation is still asked for: its occasion concerns the person as it is on record now, whatever it was when it was raised. */
export const isStillAsked = (written: Written, asked: readonly Asked[], placed: Placed): boolean => {
  const occasion = occasionBehind(written.occasion);
  if (asked.some(({ policy, rule, key }) => policy === written.policy && rule.id === written.requirement && key === occasion)) return true;
  const one = inForceFor(written, placed);
  // What no edition asks any more is left as it was: it was asked in its time.
  return !one || bindingOccasions(one, placed.record, placed.today).some(({ id }) => id === occasion);
};

/** An exemption without an end that holds on `day`. */
export const exemptForGood = (
  { exemptions = [] }: Pick<DatedRecord, 'exemptions'>,
  about: { policy: string; requirement: string },
  day: PlainDate,
): Exemption | undefined =>
  exemptions.find(
    (given) => given.policy === about.policy && given.requirement === about.requirement && given.until === null && spanCovers(given, day),
  );

/** The due day that the rule writes for an open obligation: by the first day of its occasion as it is on record now, which may have been corrected. */
export const writtenDue = (
  { rule, since, occasion: key, raisedOn, dueOn, writtenDueOn }: Omit<Obligation, 'id' | 'institutionId'>,
  { occasions }: Pick<DatedRecord, 'occasions'>,
): PlainDate => {
  const occasion = occasions.find(({ id }) => id === key);
  return occasion ? dueOnceKnown(rule, laterOf(occasion.startedOn, since), raisedOn, occasion.dueOn) : (writtenDueOn ?? dueOn);
};

/** Where the due day `written` of an open obligation has come to lie. A renewal follows the period it renews. */
export const movedDue = (one: Written & Pick<Obligation, 'raisedOn'>, written: PlainDate, placed: Placed): PlainDate => {
  const { policy, requirement, occasion: key, raisedOn } = one;
  const { record, today } = placed;
  const startedOn = record.occasions.find(({ id }) => id === key)?.startedOn ?? raisedOn;
  const day = dueAfter({ policy, requirement }, record, { from: laterOf(startedOn, raisedOn), on: written }, today).on;
  if (!isRenewal(key)) return day;
  const inForce = inForceFor(one, placed);
  const until = inForce ? isCurrent(record, inForce, today).until : null;
  return until !== null && until > day ? until : day;
};
