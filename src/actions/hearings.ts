import {
  addHearingExpert,
  addHearingPaper,
  announceHearing,
  cancelHearing,
  seatFromDraw,
} from '#commands/participation/announce-hearing.ts';
import { replyToHearing, reviewHearingRecord, writeHearingRecord } from '#commands/participation/record-hearing.ts';
import type { Actor } from '#domain/auth/permission.ts';
import {
  CancelHearingForm,
  HearingExpertForm,
  HearingForm,
  HearingReplyForm,
  PaperForm,
  RecordForm,
  RecordReviewForm,
  SeatsForm,
} from '#domain/participation/hearing.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const announceHearingAction = (door: Door, actor: Person) =>
  submit(door, 'hearing', HearingForm, (given, { now }) => announceHearing(door.locals.db, given, { actor, now }));

export const paperAction = (door: Door, actor: Person, hearingId: string) =>
  submit(door, 'paper', PaperForm, (given, { now }) => addHearingPaper(door.locals.db, { ...given, hearingId }, { actor, now }));

export const expertAction = (door: Door, actor: Person, hearingId: string) =>
  submit(door, 'expert', HearingExpertForm, (given, { now }) => addHearingExpert(door.locals.db, { ...given, hearingId }, { actor, now }));

export const seatsAction = (door: Door, actor: Person, hearingId: string) =>
  submit(door, 'seats', SeatsForm, (given, { now }) => seatFromDraw(door.locals.db, { ...given, hearingId }, { actor, now }));

export const cancelHearingAction = (door: Door, actor: Person, hearingId: string) =>
  submit(door, 'cancel', CancelHearingForm, (given, { now }) => cancelHearing(door.locals.db, { ...given, hearingId }, { actor, now }));

export const recordAction = (door: Door, actor: Person, hearingId: string) =>
  submit(door, 'record', RecordForm, (given, { now }) => writeHearingRecord(door.locals.db, { ...given, hearingId }, { actor, now }));

export const readRecordAction = (door: Door, actor: Person) =>
  submit(door, 'read', RecordReviewForm, (given, { now }) => reviewHearingRecord(door.locals.db, given, { actor, now }));

export const replyHearingAction = (door: Door, actor: Person, hearingId: string) =>
  submit(door, 'reply', HearingReplyForm, (given, { now }) => replyToHearing(door.locals.db, { ...given, hearingId }, { actor, now }));
