import type { RequirementRule } from '../content/policy.ts';
import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';

/** The part of a completion that requirements read. */
export type Completed = { id: string; course: string; editionId: string; completedOn: PlainDate };

/** The last day on which a completion meets a requirement, inclusive; null for ever. Three years from 1 March end on the last day of February. */
export const validUntil = (rule: Pick<RequirementRule, 'validMonths'>, completedOn: PlainDate): PlainDate | null =>
  rule.validMonths === null ? null : addDays(addMonths(completedOn, rule.validMonths), -1);

/**
 * The completion by which a person meets a requirement on `day`, if any: the one that lasts longest. The one predicate behind the gate,
 * the matrix and the learner's own page.
 */
export const currentBy = (
  rule: Pick<RequirementRule, 'course' | 'validMonths'>,
  completions: readonly Completed[],
  day: PlainDate,
): Completed | undefined =>
  completions
    .filter(({ course, completedOn }) => course === rule.course && completedOn <= day)
    .filter(({ completedOn }) => {
      const until = validUntil(rule, completedOn);
      return until === null || day <= until;
    })
    .sort((a, b) => (a.completedOn < b.completedOn ? 1 : -1))[0];

/** The earliest completion day that still meets a requirement on `day`; null when every earlier day does. For finding, in a list, what `currentBy` would accept. */
export const earliestCurrent = (rule: Pick<RequirementRule, 'validMonths'>, day: PlainDate): PlainDate | null => {
  if (rule.validMonths === null) return null;
  // Where the month of `day` minus the validity is shorter, the exact day lies at most three later; a completion valid on `day` never precedes it.
  let earliest = addDays(addMonths(day, -rule.validMonths), -4);
  for (let until = validUntil(rule, earliest); until !== null && until < day; until = validUntil(rule, earliest))
    earliest = addDays(earliest, 1);
  return earliest;
};
