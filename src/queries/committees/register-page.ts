import type { Reader } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { RegistrationStanding } from '#domain/committees/registration.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type CommitteeRead, committeeRead } from './committee-read.ts';
import { type CharterRow, chartersOf, type RegistrationRow, registrationsOf } from './register-entries.ts';
import { registrationAsOf } from './registration-as-of.ts';

export type RegisterPage = CommitteeRead & { charters: CharterRow[]; entries: RegistrationRow[]; standing: RegistrationStanding };

/** The charter of a committee with all its versions, and what was entered on the national platform, on a day. */
export const registerPage = async (
  db: Reader,
  id: string,
  { day, actor, now }: { day: PlainDate; actor: Actor; now: Date },
): Promise<Outcome<RegisterPage, Forbidden | NotFound>> => {
  const read = await committeeRead(db, id, actor);
  if (!read.ok) return read;
  return granted({
    ...read.value,
    charters: await chartersOf(db, id, now),
    entries: await registrationsOf(db, id, now),
    standing: await registrationAsOf(db, read.value.committee, { day, knownAt: now }),
  });
};
