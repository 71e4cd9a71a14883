import type { Bilingual } from '../shared/locale.ts';
import { addDays, laterOf, type PlainDate } from '../shared/plain-date.ts';
import { daysWith, type Span, spanCovers } from '../shared/span.ts';
import type { Occasion } from './bound.ts';
import { type Coverage, coverageOf, provenBy } from './coverage.ts';
import { type DueDay, dueOf, pressing } from './due.ts';
import { asksAnew, type InForce } from './in-force.ts';
import { bindingOccasions } from './occasions.ts';
import type { DatedRecord, Origin } from './record.ts';
import { remembered } from './remembered.ts';
import type { Period } from './validity.ts';

/**
 * Where a person stands with a requirement on a day. current, and renewal (current, and it may be renewed now); exempt (need not be met);
 * grace (not current, some rights remain); expired; not-yet (never met); suspended (on leave and not current); not-bound.
 */
export const standingStates = ['current', 'renewal', 'exempt', 'grace', 'expired', 'not-yet', 'suspended', 'not-bound'] as const;
export type StandingState = (typeof standingStates)[number];

/** A state with everything that made it so. `since` and `until`: the first and last day of the standing it describes, as things are known. */
export type Explanation = {
  state: StandingState;
  since: PlainDate | null;
  until: PlainDate | null;
  /** What it was met by: of each thing asked for the evidence that lasts longest. */
  by: readonly Period[];
  renewableFrom: PlainDate | null;
  grace: { until: PlainDate; rights: Bilingual } | null;
  /** The day that presses most, where something is to be done; and where it comes from. */
  due: DueDay | null;
  origins: readonly Origin[];
  occasions: readonly Occasion[];
};

/** Whether the gate opens. In grace, on leave or late it stays shut. */
export const counts = ({ state }: Pick<Explanation, 'state'>): boolean => state === 'current' || state === 'renewal' || state === 'exempt';

const met = (coverage: Coverage): { span: Span; weight: number }[] => coverage.spans.map((span) => ({ span, weight: 1 }));

const onOccasion = (one: InForce, record: DatedRecord, occasion: Occasion, whole: Coverage, day: PlainDate): Span[] => {
  let spans = [...whole.spans];
  if (asksAnew.includes(occasion.trigger)) {
    const until = dueOf(one, record, occasion, day).on;
    const fresh = coverageOf({ one, record, from: occasion.startedOn, day });
    const before = spans
      .filter(({ from }) => from <= until)
      .map((span) => ({ ...span, until: span.until === null || span.until > until ? until : span.until }));
    spans = daysWith(1, [...before.map((span) => ({ span, weight: 1 })), ...met(fresh)]);
  }
  if (one.rule.measured === 'at-trigger') {
    const first = spans.find(({ until }) => until === null || until >= occasion.startedOn);
    return first ? [{ from: laterOf(first.from, occasion.startedOn), until: null }] : [];
  }
  return spans;
};

/** The days on which a requirement is met on every occasion that has begun, by what had been learnt by `day`. */
const metOn = (one: InForce, record: DatedRecord, occasions: readonly Occasion[], whole: Coverage, day: PlainDate): Span[] => {
  const begun = occasions.filter(({ startedOn }) => startedOn <= day);
  if (begun.length === 0 || (begun.every(({ trigger }) => !asksAnew.includes(trigger)) && one.rule.measured !== 'at-trigger'))
    return [...whole.spans];
  const each = begun.map((occasion) =>
    remembered({ record, one, day }, `met ${occasion.id}`, () => onOccasion(one, record, occasion, whole, day)),
  );
  return daysWith(
    each.length,
    each.flat().map((span) => ({ span, weight: 1 })),
  );
};

/** The days in a row around `day` that these spans cover together, and which of them hold on the day. */
const around = <T extends Span>(rows: readonly T[] | undefined, day: PlainDate): { span: Span; rows: T[] } | undefined => {
  const holding = rows?.filter((row) => spanCovers(row, day)) ?? [];
  if (!rows || holding.length === 0) return undefined;
  const span = daysWith(
    1,
    rows.map((row) => ({ span: row, weight: 1 })),
  ).find((one) => spanCovers(one, day));
  return span && { span, rows: holding };
};

/**
 * Where a person stands with a requirement on a day, and why: the one predicate behind the gate, the matrix, the learner's own page and every
 * reminder. It reads evidence dated on or before the day and nothing later.
 */
export const isCurrent = (record: DatedRecord, one: InForce, day: PlainDate): Explanation => {
  const occasions = bindingOccasions(one, record, day);
  const none = { since: null, until: null, by: [], renewableFrom: null, grace: null, due: null, origins: [], occasions };
  if (occasions.length === 0) return { ...none, state: 'not-bound' };

  const { rule, policy } = one;
  const whole = coverageOf({ one, record, from: null, day });
  const spans = metOn(one, record, occasions, whole, day);
  const now = spans.find((span) => spanCovers(span, day));
  if (now) {
    const by = provenBy(whole, day);
    const renewableFrom = now.until !== null && rule.renewalDays !== undefined ? addDays(now.until, -rule.renewalDays) : null;
    const state = renewableFrom !== null && renewableFrom <= day ? 'renewal' : 'current';
    return { ...none, state, since: now.from, until: now.until, by, renewableFrom, origins: by.flatMap(({ origins }) => origins) };
  }

  const exempt = around(
    record.exemptions?.filter((given) => given.policy === policy && given.requirement === rule.id),
    day,
  );
  if (exempt) {
    const origins = exempt.rows.map(({ id, grantedBy }): Origin => ({ by: 'exemption', id, grantedBy }));
    return { ...none, state: 'exempt', since: exempt.span.from, until: exempt.span.until, origins };
  }

  const last = spans.findLast(({ until }) => until !== null && until < day);
  const ended = last?.until ?? null;
  // Once it has been met, only an obligation on record says by when again.
  const due = record.open || ended === null ? pressing(one, record, occasions, day) : null;
  const away = around(record.leaves, day);
  if (away) return { ...none, state: 'suspended', since: away.span.from, until: away.span.until, due, origins: due?.origins ?? [] };
  if (ended === null) return { ...none, state: 'not-yet', due, origins: due?.origins ?? [] };

  const by = provenBy(whole, ended);
  const graceUntil = rule.grace ? addDays(ended, rule.grace.days) : null;
  const grace = rule.grace && graceUntil !== null && day <= graceUntil ? { until: graceUntil, rights: rule.grace.rights } : null;
  const origins = [...by.flatMap((period) => period.origins), ...(due?.origins ?? [])];
  return { ...none, state: grace ? 'grace' : 'expired', since: last?.from ?? null, until: ended, by, grace, due, origins };
};
