import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, exists, gt, gte, notExists, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { affiliation, person, requirementStatus } from '#db/schema/index.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { advanceLearners } from '../progress/advance-learner.ts';

const peopleAtOnce = 200;

/**
 * Advances everybody and works out everybody's standing anew, some hundreds at a time so that nobody waits long for the writer: after a policy
 * was published. It may be stopped and begun again. Returns how many people there were.
 */
export const rebuildStatuses = (db: Database, now: Date): Promise<number> => advanceThose(db, now, undefined);

/**
 * The same for everybody at an institution who was not looked at today: windows open, days of a leave without an end go by, a last day comes
 * round, and nobody need have done anything for it.
 */
export const advanceByDay = (db: Database, now: Date): Promise<number> => {
  const joined = db.select({ id: affiliation.id }).from(affiliation).where(eq(affiliation.personId, person.id));
  const today = db
    .select({ personId: requirementStatus.personId })
    .from(requirementStatus)
    .where(and(eq(requirementStatus.personId, person.id), gte(requirementStatus.workedOutOn, dayOf(now))));
  return advanceThose(db, now, and(exists(joined), notExists(today)));
};

const advanceThose = async (db: Database, now: Date, those: SQL | undefined): Promise<number> => {
  let [after, people] = ['', 0];
  for (;;) {
    const ids = await db.transaction(async (tx) => {
      const rows = await tx
        .select({ id: person.id })
        .from(person)
        .where(and(gt(person.id, after), those))
        .orderBy(asc(person.id))
        .limit(peopleAtOnce);
      const found = rows.map(({ id }) => id);
      await advanceLearners(tx, found, now, { kind: 'system' });
      return found;
    });
    const last = ids.at(-1);
    if (last === undefined) return people;
    after = last;
    people += ids.length;
    await setImmediate();
  }
};
