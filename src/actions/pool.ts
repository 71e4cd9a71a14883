import { z } from 'zod';
import { answerInvitation, type InvitationShown, readInvitation } from '#commands/participation/answer-invitation.ts';
import { applyToPool, confirmApplication } from '#commands/participation/apply-to-pool.ts';
import { drawRepresentatives } from '#commands/participation/draw-representatives.ts';
import { judgeApplicant } from '#commands/participation/judge-applicant.ts';
import { leavePool } from '#commands/participation/leave-pool.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { AcceptForm, DrawForm } from '#domain/participation/draw-forms.ts';
import { ApplicantForm, PoolForm } from '#domain/participation/pool.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

const nothing = z.object({});

export const applyToPoolAction = (door: Door) =>
  submit(door, 'apply', PoolForm, (application, { now }) =>
    applyToPool(door.locals.db, { application, locale: door.locals.locale, address: door.clientAddress }, { now }),
  );

export const confirmApplicationAction = (door: Door, token: string) =>
  submit(door, 'confirm', nothing, (_, { now }) => confirmApplication(door.locals.db, { token }, now));

export const leavePoolAction = (door: Door, token: string) =>
  submit(door, 'leave', nothing, (_, { now }) => leavePool(door.locals.db, { token }, now));

export const invitationAt = (door: Door, token: string): Promise<InvitationShown | undefined> =>
  readInvitation(door.locals.db, token, door.locals.now);

export const acceptInvitationAction = (door: Door, token: string) =>
  submit(door, 'accept', AcceptForm, (_, { now }) => answerInvitation(door.locals.db, { token, answer: 'accepted' }, now));

export const declineInvitationAction = (door: Door, token: string) =>
  submit(door, 'decline', nothing, (_, { now }) => answerInvitation(door.locals.db, { token, answer: 'declined' }, now));

export const judgeApplicantAction = (door: Door, actor: Person) =>
  submit(door, 'judge', ApplicantForm, (given, { now }) => judgeApplicant(door.locals.db, given, { actor, now }));

export const drawAction = (door: Door, actor: Person) =>
  submit(door, 'draw', DrawForm, (given, { now }) => drawRepresentatives(door.locals.db, given, { actor, now }));
