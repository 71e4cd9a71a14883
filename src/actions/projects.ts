import { remindPerson } from '#commands/notifications/remind-person.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance, answerTeam } from '#commands/projects/answer-clearance.ts';
import type { AskRefusal } from '#commands/projects/answer-one.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import { freezeStatement } from '#commands/projects/freeze-statement.ts';
import { nameProxy } from '#commands/projects/name-proxy.ts';
import { withdrawProxy } from '#commands/projects/withdraw-proxy.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { NoTeam } from '#domain/credentials/statement.ts';
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
  wholeTeam,
} from '#domain/projects/forms.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type GateAsked = { receipt: string } | { team: Date };

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

/** Asks about one person, or about everybody on the project that day; the receipts of a team all bear the instant that comes back. */
export const askGateAction = (door: Door, actor: Person, project: string) =>
  submit(
    door,
    'gate',
    ClearanceForm,
    async ({ member, person, asOf, known, role }, { now }): Promise<Outcome<GateAsked, AskRefusal | NoTeam>> => {
      const { db } = door.locals;
      const when = { asOf, ...(known !== null && { known }) };
      if (member === wholeTeam && !person) {
        const team = await answerTeam(db, { project, ...when }, { actor, now });
        if (!team.ok) return team;
        return team.value.answers.length === 0 ? refused({ code: 'projects.no_team', field: 'asOf', asOf }) : granted({ team: now });
      }
      const named = member === wholeTeam ? person : (member ?? person);
      const one = await answerClearance(db, { project, person: named ?? '', ...when, ...(role && { role }) }, { actor, now });
      return one.ok ? granted({ receipt: one.value.receipt }) : one;
    },
  );
