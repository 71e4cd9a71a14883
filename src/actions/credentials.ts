import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { supersedeRecord } from '#commands/credentials/supersede-record.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { RevokeRecord } from '#domain/credentials/revocation.ts';
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
