import { answerInvitation } from '#commands/committees/answer-invitation.ts';
import { callMeeting } from '#commands/committees/call-meeting.ts';
import { cancelMeeting } from '#commands/committees/cancel-meeting.ts';
import { inviteToMeeting } from '#commands/committees/invite-to-meeting.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { AnswerForm, CancelMeetingForm, InviteForm, MeetingForm } from '#domain/committees/meeting.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const callMeetingAction = (door: Door, actor: Person, committeeId: string) =>
  submit(door, 'meeting', MeetingForm, (given, { now }) => callMeeting(door.locals.db, { ...given, committeeId }, { actor, now }));

export const answerInvitationAction = (door: Door, actor: Person) =>
  submit(door, 'answer', AnswerForm, (given, { now }) => answerInvitation(door.locals.db, given, { actor, now }));

export const inviteToMeetingAction = (door: Door, actor: Person, meetingId: string) =>
  submit(door, 'invite', InviteForm, (given, { now }) => inviteToMeeting(door.locals.db, { ...given, meetingId }, { actor, now }));

export const cancelMeetingAction = (door: Door, actor: Person) =>
  submit(door, 'cancel', CancelMeetingForm, (given, { now }) => cancelMeeting(door.locals.db, given, { actor, now }));
