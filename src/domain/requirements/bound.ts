import type { PolicyEdition, RequirementRule } from '../content/policy.ts';
import type { ProjectRole } from '../projects/project.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';

/** What makes a person bound: an affiliation that starts, or a place on a project. `id` tells one occasion from another. */
export type Occasion =
  | { trigger: 'onboarding'; id: string; startedOn: PlainDate }
  | { trigger: 'project'; id: string; startedOn: PlainDate; role: ProjectRole };

/** A requirement that binds on an occasion, and the day by whose end it is to be met. */
export type Bond = { rule: RequirementRule; dueOn: PlainDate };

/** "Before joining" is met by the end of the day before; otherwise the days count from the trigger, so 0 is the day itself. */
const dueOn = (rule: RequirementRule, startedOn: PlainDate): PlainDate =>
  'before' in rule.due ? addDays(startedOn, -1) : addDays(startedOn, rule.due.daysAfterTrigger);

/** Whether a rule is about this kind of occasion and, on a project, this role. */
export const concerns = (rule: RequirementRule, occasion: Occasion): boolean =>
  rule.trigger === occasion.trigger &&
  (occasion.trigger !== 'project' || rule.projectRoles === undefined || rule.projectRoles.includes(occasion.role));

/** What an edition of a policy asks of a person on an occasion. */
export const bonds = (edition: PolicyEdition, occasion: Occasion): Bond[] =>
  edition.requirements.filter((rule) => concerns(rule, occasion)).map((rule) => ({ rule, dueOn: dueOn(rule, occasion.startedOn) }));
