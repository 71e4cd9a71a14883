import { and, eq, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';
import { type RegistrationStanding, registrationStanding } from '#domain/committees/registration.ts';
import { addDays, dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import type { CommitteeRow } from './committee-by-id.ts';
import { chartersOf, registrationsOf } from './register-entries.ts';
import { seatsKnownAt } from './seats-known-at.ts';

/** The days on which something changed that stands on the national platform: members, the charter, the committee itself. */
const changesOf = async (db: Reader, committeeId: string, knownAt: Date): Promise<PlainDate[]> => {
  const seats = await seatsKnownAt(db, committeeId, knownAt);
  const charters = await chartersOf(db, committeeId, knownAt);
  const told = await db
    .select({ at: fact.at })
    .from(fact)
    .where(and(eq(fact.type, 'committees.committee_changed'), eq(sql`${fact.data}->>'committeeId'`, committeeId), lte(fact.at, knownAt)));
  return [
    ...seats.flatMap(({ startedOn, finishedOn }) => [startedOn, addDays(finishedOn, 1)]),
    ...charters.map(({ adoptedOn }) => adoptedOn),
    ...told.map(({ at }) => dayOf(at)),
  ];
};

/** Where the registration of a committee on the national platform stands on a day, as it is known at an instant. */
export const registrationAsOf = async (
  db: Reader,
  { id, foundedOn }: Pick<CommitteeRow, 'id' | 'foundedOn'>,
  { day, knownAt }: { day: PlainDate; knownAt: Date },
): Promise<RegistrationStanding> => {
  const entries = await registrationsOf(db, id, knownAt);
  return registrationStanding({ foundedOn, entries, changes: await changesOf(db, id, knownAt) }, day);
};
