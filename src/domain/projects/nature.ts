import { z } from 'zod';
import { addDays, daysBetween, PlainDate } from '../shared/plain-date.ts';

/** The fields of research a project may belong to; words of the registry of regulations. */
export const projectDomains = ['life-science', 'medicine', 'ai', 'animals', 'data'] as const;
export type ProjectDomain = (typeof projectDomains)[number];

/** What about a project can call for training or review of its own. */
export const projectTraits = ['human-participants', 'animals', 'human-genetic-resources', 'international'] as const;
export type ProjectTrait = (typeof projectTraits)[number];

/** The seven activities of the re-review list (复核活动清单), each by the clause of the registry that describes it. */
export const listedActivities = ['KJ-L1', 'KJ-L2', 'KJ-L3', 'KJ-L4', 'KJ-L5', 'KJ-L6', 'KJ-L7'] as const;
export type ListedActivity = (typeof listedActivities)[number];

/** What a project is about and where its ethics review stands. */
export const ProjectNature = z.strictObject({
  titleEn: z.string().trim().min(1).max(300).nullable().describe('The title in English.'),
  funder: z.string().trim().min(1).max(200).nullable(),
  domains: z.array(z.enum(projectDomains)),
  traits: z.array(z.enum(projectTraits)),
  listedActivity: z.enum(listedActivities).nullable(),
  approvedOn: PlainDate.nullable().describe('The day on which the ethics review approved it.'),
  followUpOn: PlainDate.nullable().describe('The day set for its follow-up review.'),
  registeredOn: PlainDate.nullable().describe('The day on which it was entered on the national registration platform.'),
});
export type ProjectNature = z.infer<typeof ProjectNature>;

/** What of a project requirements ask about, as a fact tells it, so that what was known of it at an instant can be told again. */
export type ProjectTold = { startedOn: PlainDate; domains: ProjectDomain[]; traits: ProjectTrait[]; listed: boolean };

export const projectTold = (
  project: Pick<ProjectNature, 'domains' | 'traits' | 'listedActivity'> & { startedOn: PlainDate },
): ProjectTold => ({
  startedOn: project.startedOn,
  domains: project.domains,
  traits: project.traits,
  listed: project.listedActivity !== null,
});

/** What a new project says of itself before anybody has filled it in. */
export const plainNature: ProjectNature = {
  titleEn: null,
  funder: null,
  domains: [],
  traits: [],
  listedActivity: null,
  approvedOn: null,
  followUpOn: null,
  registeredOn: null,
};

// 科技伦理审查办法 Arts. 43–45 (KJ-39) and 2(2) of Beijing's consultation draft (BJ-S04): 30 days, counted from the day after the approval.
const daysToRegister = 30;
export const registrationBasis = ['KJ-39', 'BJ-S04'] as const;

export type Registration = { dueOn: PlainDate; state: 'done' | 'open' | 'due-soon' | 'overdue' };

/** Where the registration of a listed activity stands on `day`; null where none is owed: not listed, or not yet approved. */
export const registrationOf = (
  { listedActivity, approvedOn, registeredOn }: Pick<ProjectNature, 'listedActivity' | 'approvedOn' | 'registeredOn'>,
  day: PlainDate,
): Registration | null => {
  if (listedActivity === null || approvedOn === null) return null;
  const dueOn = addDays(approvedOn, daysToRegister);
  if (registeredOn !== null) return { dueOn, state: 'done' };
  if (day > dueOn) return { dueOn, state: 'overdue' };
  return { dueOn, state: daysBetween(day, dueOn) <= 7 ? 'due-soon' : 'open' };
};

/** A day that cannot come before the approval it follows. */
export type BeforeApproval = { code: 'projects.before_approval'; field: 'followUpOn' | 'registeredOn'; approvedOn: PlainDate };

/** What does not fit about the days of a review: what follows an approval needs one, and does not come before it. */
export const reviewFault = ({ approvedOn, followUpOn, registeredOn }: ProjectNature): BeforeApproval | NoApproval | undefined => {
  const after = [
    ['followUpOn', followUpOn],
    ['registeredOn', registeredOn],
  ] as const;
  for (const [field, day] of after) {
    if (day === null) continue;
    if (approvedOn === null) return { code: 'projects.approval_missing', field: 'approvedOn' };
    if (day < approvedOn) return { code: 'projects.before_approval', field, approvedOn };
  }
  return undefined;
};

/** A follow-up or a registration without the approval it follows. */
export type NoApproval = { code: 'projects.approval_missing'; field: 'approvedOn' };
