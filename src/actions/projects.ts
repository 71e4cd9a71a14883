import { remindPerson } from '#commands/notifications/remind-person.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import { freezeStatement } from '#commands/projects/freeze-statement.ts';
import { nameProxy } from '#commands/projects/name-proxy.ts';
import { withdrawProxy } from '#commands/projects/withdraw-proxy.ts';
import type { Actor } from '#domain/auth/permission.ts';
import {
  ClearanceForm,
  EndForm,
  MemberForm,
  ProjectChangeForm,
  ProjectForm,
  ProxyForm,
  RemindForm,
  StatementForm,
  WithdrawForm,
} from '#domain/projects/forms.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const createProjectAction = (door: Door, actor: Person) =>
  submit(door, 'project', ProjectForm, (given, { now }) => createProject(door.locals.db, given, { actor, now }));

export const changeProjectAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'change', ProjectChangeForm, (given, { now }) => changeProject(door.locals.db, { ...given, projectId }, { actor, now }));

export const nameProxyAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'proxy', ProxyForm, ({ proxy: person }, { now }) => nameProxy(door.locals.db, { person, projectId }, { actor, now }));

export const withdrawProxyAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'withdraw', WithdrawForm, (given, { now }) => withdrawProxy(door.locals.db, { ...given, projectId }, { actor, now }));

export const addMemberAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'member', MemberForm, (given, { now }) => addMember(door.locals.db, { ...given, projectId }, { actor, now }));

export const endMembershipAction = (door: Door, actor: Person) =>
  submit(door, 'end', EndForm, (given, { now }) => endMembership(door.locals.db, given, { actor, now }));

export const remindMemberAction = (door: Door, actor: Person) =>
  submit(door, 'remind', RemindForm, (given, { now }) => remindPerson(door.locals.db, given, { actor, now }));

export const freezeStatementAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'statement', StatementForm, ({ asOf }, { now }) => freezeStatement(door.locals.db, { projectId, asOf }, { actor, now }));

export const askGateAction = (door: Door, actor: Person, project: string) =>
  submit(door, 'gate', ClearanceForm, ({ member, person, asOf, role }, { now }) =>
    answerClearance(door.locals.db, { project, person: member ?? person ?? '', asOf, ...(role && { role }) }, { actor, now }),
  );
