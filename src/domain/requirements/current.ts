import type { RequirementRule } from '../content/policy.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { validUntil } from './validity.ts';

export { validUntil };

/** The part of a completion that requirements read. `until`: where a later edition of the course says how long earlier completions remain valid. */
export type Completed = {
  id: string;
  course: string;
  editionId: string;
  completedOn: PlainDate;
  minutes?: number;
  until?: PlainDate | null;
  /** The day on which that later edition was published. */
  revisedOn?: PlainDate | null;
};

/** The completion of the rule's own course that lasts longest on `day`, if any. `isCurrent` is what judges; this finds a completion to show. */
export const currentBy = (
  rule: Pick<RequirementRule, 'course' | 'validMonths' | 'validity'>,
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
