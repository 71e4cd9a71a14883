import { setImmediate } from 'node:timers/promises';
import { and, eq, exists, gte, notExists, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { affiliation, person, requirementStatus } from '#db/schema/index.ts';
import { peopleBehind, peopleInBulk } from '#domain/shared/parts.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { everybody } from '#queries/people/everybody.ts';
import { type Breath, inBackground } from '../in-batches.ts';
import { advanceLearners } from '../progress/advance-learner.ts';

/**
 * Writes down what everybody is asked by now, and with it where they stand: after a policy was published. Some hundreds at a time, so that nobody
 * waits long for the writer; it may be stopped and begun again. Returns how many people there were.
 */
export const advanceEverybody = (db: Database, now: Date): Promise<number> =>
  advanceThose(db, now, undefined, { atOnce: peopleInBulk, breathe: setImmediate });

/**
 * The same for everybody at an institution who was not looked at today: windows open, days of a leave without an end go by, a last day comes
 * round, and nobody need have done anything for it. Nobody waits for it, so it leaves half of the time to others.
 */
export const advanceByDay = (db: Database, now: Date): Promise<number> => {
  const joined = db.select({ id: affiliation.id }).from(affiliation).where(eq(affiliation.personId, person.id));
  const today = db
    .select({ personId: requirementStatus.personId })
    .from(requirementStatus)
    .where(and(eq(requirementStatus.personId, person.id), gte(requirementStatus.workedOutOn, dayOf(now))));
  return inBackground((breathe) => advanceThose(db, now, and(exists(joined), notExists(today)), { atOnce: peopleBehind, breathe }));
};

const advanceThose = async (
  db: Database,
  now: Date,
  those: SQL | undefined,
  { atOnce, breathe }: { atOnce: number; breathe: Breath },
): Promise<number> => {
  let people = 0;
  for await (const ids of everybody(db, atOnce, those)) {
    if (ids.length > 0) await db.transaction((tx) => advanceLearners(tx, ids, now, { kind: 'system' }));
    people += ids.length;
    await breathe();
  }
  return people;
};
