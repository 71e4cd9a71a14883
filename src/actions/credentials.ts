import { ownSignedForm, rememberFile, tokenOf, twoStatusesOf } from '#commands/credentials/hand-out.ts';
import { revealName, withdrawReveal } from '#commands/credentials/reveal-name.ts';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { supersedeRecord } from '#commands/credentials/supersede-record.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { RevealForm, WithdrawRevealForm } from '#domain/credentials/reveal.ts';
import { RevokeRecord } from '#domain/credentials/revocation.ts';
import type { CredentialForm } from '#domain/credentials/source.ts';
import { SupersedeRecord } from '#domain/credentials/standing.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

// The address of the page says which record is meant.
const RevokeForm = RevokeRecord.omit({ serial: true });
const SupersedeForm = SupersedeRecord.omit({ serial: true });

export const revokeRecordAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'revoke', RevokeForm, ({ reason }, { now }) => revokeRecord(door.locals.db, { serial, reason }, { actor, now }));

export const supersedeRecordAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'supersede', SupersedeForm, ({ holderName }, { now }) =>
    supersedeRecord(door.locals.db, { serial, holderName }, { actor, now }),
  );

/** The signed form of a credential of this person, for the files that are made from it. */
export const ownFile = async ({ locals: { db, now } }: Pick<Door, 'locals'>, actor: Person, typed: string) => {
  const found = await ownSignedForm(db, typed, { actor, now });
  return (
    found && {
      ...found,
      token: () => tokenOf(found.json),
      twoStatuses: () => twoStatusesOf(found.json, now),
      remember: (form: CredentialForm, bytes: Uint8Array) => rememberFile(db, { serial: found.source.serial, form, bytes }, now),
    }
  );
};

export const revealNameAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'reveal', RevealForm, (given, { now }) => revealName(door.locals.db, { ...given, serial }, { actor, now }));

export const withdrawRevealAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw-reveal', WithdrawRevealForm, (given, { now }) => withdrawReveal(door.locals.db, given, { actor, now }));
