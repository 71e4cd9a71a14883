import type { RequirementRule } from '../content/policy.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { spanCovers } from '../shared/span.ts';
import { concerns, dueOn, type Occasion } from './bound.ts';
import { dueAfter } from './due.ts';
import { type InForce, type PublishedPolicy, requirementsOn } from './in-force.ts';
import { isCurrent } from './is-current.ts';
import type { Obligation } from './obligation.ts';
import { followingOccasions, precedes } from './occasions.ts';
import type { DatedRecord, Exemption } from './record.ts';

/** Something a person is to be asked, and since when. `key` is the occasion as the obligation writes it down. */
export type Asked = {
  policy: string;
  editionId: string;
  rule: RequirementRule;
  trigger: Occasion['trigger'];
  key: string;
  from: PlainDate;
  dueOn: PlainDate;
};

/** For a rule that binds once in a life, only the first occasion of its kind counts. */
const isFirst = (rule: RequirementRule, occasion: Occasion, all: readonly Occasion[]): boolean =>
  !rule.oncePerPerson || !all.some((other) => concerns(rule, other) && precedes(other, occasion));

const askedOn = (occasion: Occasion, { slug, editions }: PublishedPolicy, record: DatedRecord): Asked[] => {
  const inForce = editions.findLast(({ edition }) => edition.from <= occasion.startedOn);
  if (!inForce) return [];
  return inForce.edition.requirements
    .filter((rule) => concerns(rule, occasion) && isFirst(rule, occasion, record.occasions))
    .map((rule) => ({
      policy: slug,
      editionId: inForce.editionId,
      rule,
      trigger: occasion.trigger,
      key: occasion.id,
      from: occasion.startedOn,
      dueOn: dueOn(rule, occasion.startedOn),
    }));
};

const recurring = (one: InForce, record: DatedRecord, today: PlainDate): Asked[] =>
  followingOccasions(one, record, today)
    .filter((occasion) => concerns(one.rule, occasion))
    .map(({ id, trigger, startedOn }) => ({ ...one, trigger, key: id, from: startedOn, dueOn: dueOn(one.rule, startedOn) }));

/** What is to be renewed: the window has opened, or the last valid day has passed. It is due by that day, once for each of them. */
const renewal = (one: InForce, record: DatedRecord, today: PlainDate): Asked[] => {
  if (one.rule.renewalDays === undefined) return [];
  const { state, until, occasions } = isCurrent(record, one, today);
  if (until === null || (state !== 'renewal' && state !== 'grace' && state !== 'expired')) return [];
  const [first] = occasions
    .filter(({ trigger, startedOn }) => trigger === one.rule.trigger && startedOn <= today)
    .sort((a, b) => (precedes(a, b) ? -1 : 1));
  if (!first || first.id.includes('/')) return [];
  return [{ ...one, trigger: first.trigger, key: `${first.id}/renewal-${until}`, from: today, dueOn: until }];
};

/** Everything a person is asked at an institution by `today`: on each occasion by the edition that stood when it began, in each period, and again. */
export const askedBy = (record: DatedRecord, policies: readonly PublishedPolicy[], today: PlainDate): Asked[] => [
  ...record.occasions.flatMap((occasion) => policies.flatMap((policy) => askedOn(occasion, policy, record))),
  ...requirementsOn(policies, today).flatMap((one) => [...recurring(one, record, today), ...renewal(one, record, today)]),
];

/** An exemption without an end that holds on `day`. */
export const exemptForGood = (
  { exemptions = [] }: Pick<DatedRecord, 'exemptions'>,
  about: { policy: string; requirement: string },
  day: PlainDate,
): Exemption | undefined =>
  exemptions.find(
    (given) => given.policy === about.policy && given.requirement === about.requirement && given.until === null && spanCovers(given, day),
  );

/** Where the due day of an open obligation has come to lie. A renewal follows the period it renews. */
export const movedDue = (
  obligation: Pick<Obligation, 'policy' | 'requirement' | 'occasion' | 'raisedOn' | 'dueOn' | 'writtenDueOn'>,
  record: DatedRecord,
  policies: readonly PublishedPolicy[],
  today: PlainDate,
): PlainDate => {
  const { policy, requirement, occasion: key, raisedOn, dueOn: now, writtenDueOn } = obligation;
  const written = writtenDueOn ?? now;
  const occasion = record.occasions.find(({ id }) => id === key);
  const day = dueAfter({ policy, requirement }, record, { from: occasion?.startedOn ?? raisedOn, on: written }, today).on;
  if (!key.includes('/renewal-')) return day;
  const one = requirementsOn(policies, today).find((other) => other.policy === policy && other.rule.id === requirement);
  const until = one ? isCurrent(record, one, today).until : null;
  return until !== null && until > day ? until : day;
};
