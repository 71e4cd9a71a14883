import type { PolicyEdition, RequirementRule } from '../content/policy.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { concerns, type Occasion } from './bound.ts';

/** The published editions of one policy, each with the id it is stored under, oldest first. */
export type PublishedPolicy = { slug: string; editions: readonly { editionId: string; edition: PolicyEdition }[] };

/** A requirement that a policy makes on a day. `since` is the day on which the policy's first edition came into force. */
export type InForce = { policy: string; version: string; editionId: string; rule: RequirementRule; since: PlainDate };

/** Every requirement in force on `day`, whomever it binds. */
export const requirementsOn = (policies: readonly PublishedPolicy[], day: PlainDate): InForce[] =>
  policies.flatMap(({ slug, editions }) => {
    const [first] = editions;
    const current = editions.findLast(({ edition }) => edition.from <= day);
    if (!first || !current) return [];
    const { editionId, edition } = current;
    return edition.requirements.map((rule) => ({ policy: slug, version: edition.version, editionId, rule, since: first.edition.from }));
  });

/**
 * Whether a requirement in force concerns an occasion that is going on. A requirement on joining an institution concerns those who joined
 * since its policy began; a requirement on a project concerns everybody on it, since when ever.
 */
export const bindsOn = ({ rule, since }: InForce, occasion: Occasion): boolean =>
  concerns(rule, occasion) && (occasion.trigger === 'project' || since <= occasion.startedOn);
