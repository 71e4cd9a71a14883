import { setImmediate } from 'node:timers/promises';
import type { Database, Tx } from '#db/client.ts';

/** Asked after every batch: whether to leave the rest for the next call. */
export type Pause = () => boolean;
export const neverPause: Pause = () => false;

/**
 * Raises what something applied asks of people, a transaction a batch, so that nobody waits long for the writer. `batch` keeps how far it came
 * and tells whether anything may be left, so that after a stop it goes on from there.
 */
export const raiseInBatches = async (
  db: Database,
  batch: (tx: Tx) => Promise<boolean>,
  pause: Pause,
): Promise<'raised' | 'still being raised'> => {
  while (await db.transaction(batch)) {
    if (pause()) return 'still being raised';
    await setImmediate();
  }
  return 'raised';
};
