import { z } from 'zod';
import { covers, type Interval } from '../shared/interval.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** What somebody does on a project (课题). */
export const projectRoles = ['lead', 'investigator', 'student', 'staff'] as const;
export type ProjectRole = (typeof projectRoles)[number];

export const ProjectNumber = z.string().trim().min(1).max(60);
export const ProjectTitle = z.string().trim().min(1).max(200);

export type ProjectMember = { id: string; projectId: string; personId: string; role: ProjectRole } & Interval;

export const isMemberOn = (member: ProjectMember, day: PlainDate): boolean => covers(member, day);
