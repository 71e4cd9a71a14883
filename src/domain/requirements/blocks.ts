import { laterOf, type PlainDate } from '../shared/plain-date.ts';
import { bonds, type Occasion } from './bound.ts';
import { dueAfter } from './due.ts';
import type { InForce, PublishedPolicy } from './in-force.ts';
import type { DatedRecord } from './record.ts';

/**
 * The day by whose end a requirement is to be met on an occasion: by the edition that stood when the occasion began, as its obligation says.
 * Where the requirement came with a later edition, the days count from that edition's first day.
 */
const dueOn = ({ policy, rule }: InForce, occasion: Occasion, policies: readonly PublishedPolicy[]): PlainDate | undefined => {
  const editions = policies.find(({ slug }) => slug === policy)?.editions ?? [];
  const atStart = editions.findLast(({ edition }) => edition.from <= occasion.startedOn);
  const later = editions.filter(({ edition }) => edition.from > occasion.startedOn);
  return [...(atStart ? [atStart] : []), ...later]
    .map(({ edition }) => bonds(edition, { ...occasion, startedOn: laterOf(occasion.startedOn, edition.from) }))
    .flatMap((asked) => asked.find((bond) => bond.rule.id === rule.id) ?? [])[0]?.dueOn;
};

/**
 * Until which day an unmet requirement does not yet block: the due day that comes first, with leave and extensions. Null where it blocks at
 * once, as every requirement of a project does: nobody works on it who does not meet what it asks.
 */
export const inTimeUntil = (
  one: InForce,
  record: DatedRecord & { asOf: PlainDate },
  binding: readonly Occasion[],
  policies: readonly PublishedPolicy[],
): PlainDate | null => {
  if (binding.some(({ trigger }) => trigger === 'project')) return null;
  const about = { policy: one.policy, requirement: one.rule.id };
  const days = binding.flatMap((occasion) => {
    const on = dueOn(one, occasion, policies);
    return on === undefined ? [] : [dueAfter(about, record, { from: occasion.startedOn, on }, record.asOf).on];
  });
  return days.sort()[0] ?? null;
};
