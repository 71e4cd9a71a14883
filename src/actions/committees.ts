import { z } from 'zod';
import { adoptCharter } from '#commands/committees/adopt-charter.ts';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { changeCommittee } from '#commands/committees/change-committee.ts';
import { makeCommitteeFeed, revokeCommitteeFeed } from '#commands/committees/committee-feed.ts';
import { endSeat } from '#commands/committees/end-seat.ts';
import { enterRegistration } from '#commands/committees/enter-registration.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { stateParticulars } from '#commands/committees/state-particulars.ts';
import { withdrawCharter, withdrawRegistration } from '#commands/committees/withdraw-entry.ts';
import { withdrawSeat } from '#commands/committees/withdraw-seat.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { CharterUploadForm, charterBytes, WithdrawCharterForm } from '#domain/committees/charter.ts';
import { CommitteeForm, EndSeatForm, SeatForm, WithdrawSeatForm } from '#domain/committees/forms.ts';
import { ParticularsForm } from '#domain/committees/particulars.ts';
import { RegistrationForm, WithdrawRegistrationForm } from '#domain/committees/registration.ts';
import { type Door, submit } from './form.ts';
import { submitUpload } from './upload.ts';

const nothing = z.object({});

type Person = Extract<Actor, { kind: 'person' }>;

export const foundCommitteeAction = (door: Door, actor: Person) =>
  submit(door, 'committee', CommitteeForm, (given, { now }) => foundCommittee(door.locals.db, given, { actor, now }));

export const changeCommitteeAction = (door: Door, actor: Person, committeeId: string) =>
  submit(door, 'committee', CommitteeForm, ({ institutionId: _, ...given }, { now }) =>
    changeCommittee(door.locals.db, { ...given, committeeId }, { actor, now }),
  );

export const appointMemberAction = (door: Door, actor: Person, committeeId: string) =>
  submit(door, 'seat', SeatForm, (given, { now }) => appointMember(door.locals.db, { ...given, committeeId }, { actor, now }));

export const endSeatAction = (door: Door, actor: Person) =>
  submit(door, 'end', EndSeatForm, (given, { now }) => endSeat(door.locals.db, given, { actor, now }));

export const withdrawSeatAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw', WithdrawSeatForm, (given, { now }) => withdrawSeat(door.locals.db, given, { actor, now }));

export const stateParticularsAction = (door: Door, actor: Person, seatId: string) =>
  submit(door, 'particulars', ParticularsForm, (given, { now }) => stateParticulars(door.locals.db, { ...given, seatId }, { actor, now }));

export const adoptCharterAction = (door: Door, actor: Person, committeeId: string) =>
  submitUpload(
    door,
    { name: 'charter', schema: CharterUploadForm, bytes: charterBytes, tooLarge: 'committees.charter_too_large' },
    (given, { now }) => adoptCharter(door.locals.db, { ...given, committeeId }, { actor, now }),
  );

export const enterRegistrationAction = (door: Door, actor: Person, committeeId: string) =>
  submit(door, 'registration', RegistrationForm, (given, { now }) =>
    enterRegistration(door.locals.db, { ...given, committeeId }, { actor, now }),
  );

export const withdrawCharterAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw-charter', WithdrawCharterForm, (given, { now }) => withdrawCharter(door.locals.db, given, { actor, now }));

export const withdrawRegistrationAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw-registration', WithdrawRegistrationForm, (given, { now }) =>
    withdrawRegistration(door.locals.db, given, { actor, now }),
  );

export const makeCommitteeFeedAction = (door: Door, actor: Person, committeeId: string) =>
  submit(door, 'make-feed', nothing, (_, { now }) => makeCommitteeFeed(door.locals.db, { committeeId }, { actor, now }));

export const revokeCommitteeFeedAction = (door: Door, actor: Person, committeeId: string) =>
  submit(door, 'revoke-feed', nothing, (_, { now }) => revokeCommitteeFeed(door.locals.db, { committeeId }, { actor, now }));
