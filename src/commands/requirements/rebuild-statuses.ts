import { setImmediate } from 'node:timers/promises';
import { asc, gt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { person } from '#db/schema/index.ts';
import { advanceLearners } from '../progress/advance-learner.ts';

const peopleAtOnce = 200;

/**
 * Advances everybody and works out everybody's standing anew, some hundreds at a time so that nobody waits long for the writer: after a policy
 * was published, and from time to time for those whose leave has no end. It may be stopped and begun again. Returns how many people there were.
 */
export const rebuildStatuses = async (db: Database, now: Date): Promise<number> => {
  let [after, people] = ['', 0];
  for (;;) {
    const ids = await db.transaction(async (tx) => {
      const rows = await tx.select({ id: person.id }).from(person).where(gt(person.id, after)).orderBy(asc(person.id)).limit(peopleAtOnce);
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
