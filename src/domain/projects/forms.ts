import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { ProjectNumber, ProjectTitle, projectRoles } from './project.ts';

const Day = z.string().refine(isPlainDate, fault('not_a_day'));

export const ProjectForm = z.object({
  institutionId: z.string().min(1),
  number: ProjectNumber,
  title: ProjectTitle,
  unitId: orBlank(z.string()),
  startedOn: Day,
  finishedOn: orBlank(Day),
});

export const MemberForm = z.object({ personId: z.string().min(1), role: z.enum(projectRoles), startedOn: Day });

export const EndForm = z.object({ membershipId: z.string().min(1), finishedOn: Day });

/** A member is chosen; anybody else is named by staff number. */
export const ClearanceForm = z
  .object({ member: orBlank(z.string()), person: orBlank(z.string().trim().max(64)), asOf: Day, role: orBlank(z.enum(projectRoles)) })
  .refine(({ member, person }) => Boolean(member ?? person), { path: ['person'], when: () => true, ...fault('missing') });
