import { z } from 'zod';
import { answerAppeal } from '#commands/assessment/answer-appeal.ts';
import { decidePass } from '#commands/assessment/decide-pass.ts';
import { confirmVoid, refuseVoid } from '#commands/assessment/decide-void.ts';
import { grantAccommodation, withdrawAccommodation } from '#commands/assessment/grant-accommodation.ts';
import { makeAppeal } from '#commands/assessment/make-appeal.ts';
import { proposeVoid } from '#commands/assessment/propose-void.ts';
import { arrangeSitting, cancelSitting } from '#commands/assessment/sittings/arrange-sitting.ts';
import { giveSeats, withdrawSeat } from '#commands/assessment/sittings/give-seats.ts';
import { openWindow, withdrawWindow } from '#commands/assessment/sittings/open-window.ts';
import { AccommodationForm, WithdrawAccommodationForm } from '#domain/assessment/accommodation.ts';
import { AppealAnswerForm, AppealForm } from '#domain/assessment/appeal.ts';
import { SeatsForm, SittingForm, WithdrawSeatForm } from '#domain/assessment/sitting.ts';
import { ConfirmVoidForm, DecidePassForm, ProposeVoidForm } from '#domain/assessment/void-item.ts';
import { WindowForm, WithdrawWindowForm } from '#domain/assessment/window.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;
const Nothing = z.object({});

export const appealAction = (door: Door, attemptId: string) =>
  submit(door, 'appeal', AppealForm, (given, context) => makeAppeal(door.locals.db, { ...given, attemptId }, context));

export const answerAppealAction = (door: Door, actor: Person, appealId: string) =>
  submit(door, 'answer', AppealAnswerForm, (given, { now }) => answerAppeal(door.locals.db, { ...given, appealId }, { actor, now }));

export const grantAccommodationAction = (door: Door, actor: Person, personId: string) =>
  submit(door, 'accommodation', AccommodationForm, (given, { now }) =>
    grantAccommodation(door.locals.db, { ...given, personId }, { actor, now }),
  );

export const withdrawAccommodationAction = (door: Door, actor: Person, personId: string) =>
  submit(door, 'withdrawAccommodation', WithdrawAccommodationForm, (given, { now }) =>
    withdrawAccommodation(door.locals.db, { ...given, personId }, { actor, now }),
  );

export const openWindowAction = (door: Door, actor: Person, at: { exam: string; institutionId: string }) =>
  submit(door, 'window', WindowForm, (given, { now }) => openWindow(door.locals.db, { ...given, ...at }, { actor, now }));

export const withdrawWindowAction = (door: Door, actor: Person) =>
  submit(door, 'withdrawWindow', WithdrawWindowForm, (given, { now }) => withdrawWindow(door.locals.db, given, { actor, now }));

export const arrangeSittingAction = (door: Door, actor: Person, institutionId: string) =>
  submit(door, 'sitting', SittingForm, (given, { now }) => arrangeSitting(door.locals.db, { ...given, institutionId }, { actor, now }));

export const cancelSittingAction = (door: Door, actor: Person, sittingId: string) =>
  submit(door, 'cancel', Nothing, (_, { now }) => cancelSitting(door.locals.db, sittingId, { actor, now }));

export const giveSeatsAction = (door: Door, actor: Person, sittingId: string) =>
  submit(door, 'seats', SeatsForm, (given, { now }) => giveSeats(door.locals.db, { ...given, sittingId }, { actor, now }));

export const withdrawSeatAction = (door: Door, actor: Person, sittingId: string) =>
  submit(door, 'withdrawSeat', WithdrawSeatForm, (given, { now }) => withdrawSeat(door.locals.db, { ...given, sittingId }, { actor, now }));

export const proposeVoidAction = (door: Door, actor: Person, exam: string) =>
  submit(door, 'void', ProposeVoidForm, (given, { now }) => proposeVoid(door.locals.db, { ...given, exam }, { actor, now }));

export const confirmVoidAction = (door: Door, actor: Person) =>
  submit(door, 'confirmVoid', ConfirmVoidForm, ({ voidId }, { now }) => confirmVoid(door.locals.db, voidId, { actor, now }));

export const refuseVoidAction = (door: Door, actor: Person) =>
  submit(door, 'refuseVoid', ConfirmVoidForm, ({ voidId }, { now }) => refuseVoid(door.locals.db, voidId, { actor, now }));

export const decidePassAction = (door: Door, actor: Person) =>
  submit(door, 'pass', DecidePassForm, (given, { now }) => decidePass(door.locals.db, given, { actor, now }));
