import { decideBadge } from '#commands/credentials/decide-badge.ts';
import { handInBadge } from '#commands/credentials/hand-in-badge.ts';
import { makeEquivalency, withdrawEquivalency } from '#commands/credentials/make-equivalency.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { badgeLimits } from '#domain/credentials/badge.ts';
import { BadgeForm, DecideClaimForm, EquivalencyForm, WithdrawEquivalencyForm } from '#domain/credentials/claim.ts';
import { refused } from '#domain/shared/outcome.ts';
import { type Door, submit } from './form.ts';
import { takeTurns } from './pace.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** A badge with its file. Each may ask its issuer’s host, so that few are taken at once. */
export const handInBadgeAction = (door: Door, actor: Person) =>
  submit(door, 'badge', BadgeForm, async ({ institution, file }, { now }) => {
    const turn = takeTurns('file', `person ${actor.personId}`, now, 3);
    if (!turn.ok) return turn;
    if (file.size > badgeLimits.bytes) return refused({ code: 'credentials.file_not_read', field: 'file', why: 'file_too_large' } as const);
    return handInBadge(door.locals.db, { institutionId: institution, bytes: new Uint8Array(await file.arrayBuffer()) }, { actor, now });
  });

export const recogniseBadgeAction = (door: Door, actor: Person) =>
  submit(door, 'recognise', DecideClaimForm, (given, { now }) =>
    decideBadge(door.locals.db, { ...given, answer: 'recognised' }, { actor, now }),
  );

export const refuseBadgeAction = (door: Door, actor: Person) =>
  submit(door, 'refuse', DecideClaimForm, (given, { now }) => decideBadge(door.locals.db, { ...given, answer: 'refused' }, { actor, now }));

export const makeEquivalencyAction = (door: Door, actor: Person) =>
  submit(door, 'equivalency', EquivalencyForm, ({ institution, ...given }, { now }) =>
    makeEquivalency(door.locals.db, { ...given, institutionId: institution }, { actor, now }),
  );

export const withdrawEquivalencyAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw-equivalency', WithdrawEquivalencyForm, (given, { now }) =>
    withdrawEquivalency(door.locals.db, given, { actor, now }),
  );
