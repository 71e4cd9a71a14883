import type { PolicyEdition, PolicyOwner, RequirementRule } from '../content/policy.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { concerns, type Occasion } from './bound.ts';

/** The published editions of one policy, each with the id it is stored under, oldest first. `owner`: whose it is, where only they are bound. */
export type PublishedPolicy = {
  slug: string;
  owner?: PolicyOwner;
  editions: readonly { editionId: string; edition: PolicyEdition }[];
};

/** The policies that can bind anybody at an institution. */
export const policiesAt = <P extends Pick<PublishedPolicy, 'owner'>>(policies: readonly P[], institutionId: string): P[] =>
  policies.filter(({ owner }) => owner === undefined || owner.institutionId === institutionId);

/**
 * A requirement that a policy makes on a day. `since` is the day on which the policy's first edition came into force; `before` the same
 * requirement in earlier editions, latest first, which still judge what was completed under them where the rule keeps it so.
 */
export type InForce = {
  policy: string;
  /** Whose own policy it is of; absent: nobody's. */
  owner?: PolicyOwner;
  version: string;
  editionId: string;
  rule: RequirementRule;
  since: PlainDate;
  /** The first day of the edition. Absent: it is the first. */
  from?: PlainDate;
  before?: readonly { from: PlainDate; rule: RequirementRule }[];
};

const whileNewest = ({ slug, owner, editions }: PublishedPolicy, newest: number): InForce[] => {
  const [first, current] = [editions[0], editions[newest]];
  if (!first || !current) return [];
  const { editionId, edition } = current;
  const earlier = editions.slice(0, newest).toReversed();
  return edition.requirements.map((rule) => ({
    policy: slug,
    ...(owner && { owner }),
    version: edition.version,
    editionId,
    rule,
    since: first.edition.from,
    from: edition.from,
    before: earlier.flatMap(({ edition: { from, requirements } }) =>
      requirements.filter(({ id }) => id === rule.id).map((one) => ({ from, rule: one })),
    ),
  }));
};

// Editions never change, so what each asks is put together once.
const byEdition = new WeakMap<PublishedPolicy, InForce[][]>();

/**
 * Triggers that follow from an affiliation and ask for learning of their own time: what was learnt before does for them only until they are due.
 */
export const asksAnew: readonly Occasion['trigger'][] = ['periodic', 'rule-change', 'campaign'];

/** Whether a policy has come to ask nothing by `day`: its edition then in force has no requirements. */
export const isRepealed = (policies: readonly PublishedPolicy[], policy: string, day: PlainDate): boolean =>
  policies.find(({ slug }) => slug === policy)?.editions.findLast(({ edition }) => edition.from <= day)?.edition.requirements.length === 0;

/** Every requirement in force on `day`, whomever it binds. */
export const requirementsOn = (policies: readonly PublishedPolicy[], day: PlainDate): InForce[] =>
  policies.flatMap((policy) => {
    const each = byEdition.get(policy) ?? policy.editions.map((_, i) => whileNewest(policy, i));
    byEdition.set(policy, each);
    return each[policy.editions.findLastIndex(({ edition }) => edition.from <= day)] ?? [];
  });

const single: readonly Occasion['trigger'][] = ['committee', 'exchange', 'class'];

/** Whether a requirement is one of those that few people ever meet: lists leave it out where it binds nobody. */
export const isOccasional = ({ rule }: Pick<InForce, 'rule'>): boolean => single.includes(rule.trigger);

// Who sits, works or lectures is asked whenever the sitting began; who joined, only when a policy was there to be told of.
const sinceEver: readonly Occasion['trigger'][] = ['project', 'committee'];

/**
 * Whether a requirement in force concerns an occasion that is going on. A requirement on joining an institution concerns those who joined
 * since its policy began; a requirement on a project or a committee concerns everybody on it, since when ever.
 */
export const bindsOn = ({ rule, since }: InForce, occasion: Occasion): boolean =>
  concerns(rule, occasion) && (sinceEver.includes(occasion.trigger) || since <= occasion.startedOn);

/** The rule by which a completion of `day` is judged: today's, or where that one keeps what was there, the one in force on `day`. */
export const ruleFor = ({ rule, from, before = [] }: Pick<InForce, 'rule' | 'from' | 'before'>, day: PlainDate): RequirementRule => {
  if (rule.existing !== 'keep' || from === undefined || from <= day) return rule;
  const [next, ...rest] = before;
  return next ? ruleFor({ rule: next.rule, from: next.from, before: rest }, day) : rule;
};
