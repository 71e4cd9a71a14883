import { z } from 'zod';
import { BeijingTime } from '../shared/beijing-time.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { listedActivities, projectDomains, projectTraits } from './nature.ts';
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

export const ProjectChangeForm = z.object({
  title: ProjectTitle,
  titleEn: orBlank(z.string().trim().max(300)),
  funder: orBlank(z.string().trim().max(200)),
  startedOn: Day,
  finishedOn: orBlank(Day),
  domains: z.array(z.enum(projectDomains)),
  traits: z.array(z.enum(projectTraits)),
  listedActivity: orBlank(z.enum(listedActivities)),
  approvedOn: orBlank(Day),
  followUpOn: orBlank(Day),
  registeredOn: orBlank(Day),
});

export const ProxyForm = z.object({ proxy: z.string().trim().min(1).max(64) });

export const WithdrawForm = z.object({ personId: z.string().min(1) });

export const MemberForm = z.object({ personId: z.string().min(1), role: z.enum(projectRoles), startedOn: Day });

export const EndForm = z.object({ membershipId: z.string().min(1), finishedOn: Day });

export const RemindForm = z.object({ personId: z.string().min(1) });

export const StatementForm = z.object({ asOf: Day });

/** In place of a member: everybody who is on the project that day. */
export const wholeTeam = 'team';

/** A member is chosen, or the whole team; anybody else is named by staff number. */
export const ClearanceForm = z
  .object({
    member: orBlank(z.string()),
    person: orBlank(z.string().trim().max(64)),
    asOf: Day,
    known: orBlank(BeijingTime),
    role: orBlank(z.enum(projectRoles)),
  })
  .refine(({ member, person }) => Boolean(member ?? person), { path: ['person'], when: () => true, ...fault('missing') });
