import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { ClearanceForm, EndForm, MemberForm, ProjectForm } from '#domain/projects/forms.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const createProjectAction = (door: Door, actor: Person) =>
  submit(door, 'project', ProjectForm, (given, { now }) => createProject(door.locals.db, given, { actor, now }));

export const addMemberAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'member', MemberForm, (given, { now }) => addMember(door.locals.db, { ...given, projectId }, { actor, now }));

export const endMembershipAction = (door: Door, actor: Person) =>
  submit(door, 'end', EndForm, (given, { now }) => endMembership(door.locals.db, given, { actor, now }));

export const askGateAction = (door: Door, actor: Person, project: string) =>
  submit(door, 'gate', ClearanceForm, ({ member, person, asOf, role }, { now }) =>
    answerClearance(door.locals.db, { project, person: member ?? person ?? '', asOf, ...(role && { role }) }, { actor, now }),
  );
