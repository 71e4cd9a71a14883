import { setImmediate } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { peopleInBulk } from '#domain/shared/parts.ts';
import { everybody } from '#queries/people/everybody.ts';
import { refreshStatuses } from './refresh-statuses.ts';

/**
 * Works out everybody's standing anew from what is on record, some hundreds at a time so that nobody waits long for the writer. It may be stopped
 * and begun again. Returns how many people there were.
 */
export const rebuildStatuses = async (db: Database, now: Date): Promise<number> => {
  let people = 0;
  for await (const ids of everybody(db, peopleInBulk)) {
    await db.transaction((tx) => refreshStatuses(tx, ids, now));
    people += ids.length;
    await setImmediate();
  }
  return people;
};
