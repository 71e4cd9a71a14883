import { decideClaim } from '#commands/hours/decide-claim.ts';
import { makeClaim, withdrawClaim } from '#commands/hours/make-claim.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { ClaimForm, claimFileBytes, DecideClaimForm, WithdrawClaimForm } from '#domain/hours/claim.ts';
import { type Door, submit } from './form.ts';
import { submitUpload } from './upload.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const claimAction = (door: Door, actor: Person) =>
  submitUpload(door, { name: 'claim', schema: ClaimForm, bytes: claimFileBytes, tooLarge: 'hours.file_too_large' }, (given, { now }) =>
    makeClaim(door.locals.db, given, { actor, now }),
  );

export const withdrawClaimAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw', WithdrawClaimForm, (given, { now }) => withdrawClaim(door.locals.db, given, { actor, now }));

export const acceptClaimAction = (door: Door, actor: Person) =>
  submit(door, 'accept', DecideClaimForm, (given, { now }) =>
    decideClaim(door.locals.db, { ...given, answer: 'accepted' }, { actor, now }),
  );

export const refuseClaimAction = (door: Door, actor: Person) =>
  submit(door, 'refuse', DecideClaimForm, (given, { now }) => decideClaim(door.locals.db, { ...given, answer: 'refused' }, { actor, now }));
