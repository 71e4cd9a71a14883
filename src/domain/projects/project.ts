import { z } from 'zod';
import { covers, type Interval } from '../shared/interval.ts';
import { PlainDate } from '../shared/plain-date.ts';
import { type BeforeApproval, type NoApproval, ProjectNature } from './nature.ts';

/** What somebody does on a project (课题). */
export const projectRoles = ['lead', 'investigator', 'student', 'staff'] as const;
export type ProjectRole = (typeof projectRoles)[number];

export const ProjectNumber = z.string().trim().min(1).max(60);
export const ProjectTitle = z.string().trim().min(1).max(200);

export const NewProject = z.strictObject({
  institutionId: z.string().min(1),
  unitId: z.string().min(1).nullable(),
  number: ProjectNumber,
  title: ProjectTitle,
  startedOn: PlainDate,
  finishedOn: PlainDate.nullable(),
});
export type NewProject = z.infer<typeof NewProject>;

/** What of a project may be changed. Its number and its unit stay: others know it by the one, and who is in charge of it by the other. */
export const ProjectChange = NewProject.pick({ title: true, startedOn: true, finishedOn: true }).extend(ProjectNature.shape);
export type ProjectChange = z.infer<typeof ProjectChange>;
export type ProjectField = keyof ProjectChange;
export const projectFields = Object.keys(ProjectChange.shape) as ProjectField[];

export type ProjectMember = { id: string; projectId: string; personId: string; role: ProjectRole } & Interval;

export const isMemberOn = (member: Interval, day: PlainDate): boolean => covers(member, day);

/** Whether two spans share a day. */
export const overlaps = (a: Interval, b: Interval): boolean =>
  (a.finishedOn === null || b.startedOn <= a.finishedOn) && (b.finishedOn === null || a.startedOn <= b.finishedOn);

/** Why a project, or somebody's place on it, is not written down. `field` is where the form shows it. */
export type ProjectRefusal =
  | BeforeApproval
  | NoApproval
  | { code: 'projects.number_taken'; field: 'number'; number: string }
  | { code: 'projects.ends_before_start'; field: 'finishedOn'; startedOn: PlainDate }
  | { code: 'projects.outside_project'; field: 'startedOn'; startedOn: PlainDate; finishedOn: PlainDate | null }
  | { code: 'projects.already_member'; field: 'personId'; startedOn: PlainDate }
  | { code: 'projects.not_at_institution'; field: 'personId' | 'proxy' }
  | { code: 'projects.role_needed'; field: 'role'; asOf: PlainDate }
  | { code: 'projects.known_later'; field: 'known'; known: string };
