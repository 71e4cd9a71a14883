import type { Reader } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { readSerial } from '#domain/credentials/serial.ts';
import { notStanding, type StandingRefusal } from '#domain/credentials/standing.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { placesOf } from '../people/places-of.ts';
import { recordBySerial } from './record-by-serial.ts';

type Row = NonNullable<Awaited<ReturnType<typeof recordBySerial>>>;
export type CorrectionRefusal = Forbidden | NotFound | StandingRefusal;

// Whoever may correct everywhere also may where the holder has left every institution.
const nowhere = { institutionId: '' };

/** Where the actor may correct what this person was issued; undefined where nowhere. */
export const correctsAt = async (db: Reader, personId: string, { actor, now }: { actor: Actor; now: Date }) =>
  [...(await placesOf(db, personId, dayOf(now))), nowhere].find((one) => may(actor, 'records.correct', one));

/** The record that the actor may revoke or correct now, with the institution in whose name it is done (null: the platform's). */
export const correctableRecord = async (
  db: Reader,
  typed: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<{ record: Row; institutionId: string | null }, CorrectionRefusal>> => {
  const serial = readSerial(typed);
  const record = serial === undefined ? undefined : await recordBySerial(db, serial);
  if (!record) return refused({ code: 'shared.not_found' });
  const place = await correctsAt(db, record.personId, { actor, now });
  if (!place) return refused({ code: 'auth.forbidden', permission: 'records.correct' });
  const ended = notStanding(record);
  return ended ? refused(ended) : granted({ record, institutionId: place.institutionId || null });
};
