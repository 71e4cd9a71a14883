import type { RequirementRule } from '../content/policy.ts';
import { daysBetween, laterOf, type PlainDate } from '../shared/plain-date.ts';
import { coverageOf, provenBy } from './coverage.ts';
import type { InForce } from './in-force.ts';
import { asksFrom } from './occasion-key.ts';
import type { DatedRecord, Due } from './record.ts';
import type { Period } from './validity.ts';

/** Why an obligation is cancelled: exempt for good, its policy was repealed, its occasion is over, or it does not concern the person (any more). */
export type CancelReason = 'exempt' | 'repealed' | 'over' | 'not-concerned';

/** One requirement applied to one person on one occasion, with the day by whose end (24:00 in Beijing) it is to be met. It settles once. */
export type Obligation = {
  id: string;
  policy: string;
  requirement: string;
  occasion: string;
  institutionId: string;
  rule: RequirementRule;
  /** The first day of the edition that asks. */
  since: PlainDate;
  /** The day on which it was written down: nobody could have known of it before. */
  raisedOn: PlainDate;
  dueOn: PlainDate;
  /** The due day before leave, extensions and exemptions; null where they change nothing. */
  writtenDueOn: PlainDate | null;
  settledAt: Date | null;
  cancelledAt: Date | null;
};

/** Days before the due day from which an open obligation counts as due soon. Platform default. */
export const dueSoonDays = 7;

export const obligationStates = ['settled', 'open', 'due-soon', 'overdue'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** Where an obligation stands on `day`. The due day itself is still in time. */
export const stateOf = ({ settledAt, dueOn }: Pick<Obligation, 'settledAt' | 'dueOn'>, day: PlainDate): ObligationState => {
  if (settledAt !== null) return 'settled';
  if (day > dueOn) return 'overdue';
  return daysBetween(day, dueOn) <= dueSoonDays ? 'due-soon' : 'open';
};

type Settling = Pick<Obligation, 'policy' | 'rule' | 'occasion' | 'raisedOn'>;

/**
 * What settles an obligation by `day`: evidence that meets its rule and had not run out when it was raised, or when its occasion begins;
 * undefined while nothing does. The order in which evidence came in does not matter.
 */
export const settledBy = (
  { policy, rule, occasion, raisedOn }: Settling,
  record: DatedRecord,
  day: PlainDate,
): readonly Period[] | undefined => {
  const one: InForce = { policy, version: '', editionId: '', rule, since: raisedOn };
  const coverage = coverageOf({ one, record, from: asksFrom(occasion, rule), day });
  const begun = record.occasions.find(({ id }) => id === occasion)?.startedOn ?? raisedOn;
  const needed = laterOf(begun, raisedOn);
  const span = coverage.spans.find(({ until }) => until === null || until >= needed);
  return span && provenBy(coverage, laterOf(span.from, needed));
};

type Written = Omit<Obligation, 'id' | 'rule' | 'since'>;

/** What is open at an institution, with the due days as the rules wrote them: leave and extensions are laid on top where they are judged. */
export const openAt = (obligations: readonly Written[], institutionId: string): (Due & { raisedOn: PlainDate })[] =>
  obligations
    .filter((one) => one.institutionId === institutionId && one.settledAt === null && one.cancelledAt === null)
    .map(({ policy, requirement, occasion, raisedOn, dueOn, writtenDueOn }) => ({
      policy,
      requirement,
      occasion,
      raisedOn,
      dueOn: writtenDueOn ?? dueOn,
    }));
