import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Database, Tx } from '#db/client.ts';

/** Asked after every batch: whether to leave the rest for the next call. */
export type Pause = () => boolean;
export const neverPause: Pause = () => false;

/** Lets others be served before a long work goes on. */
export type Breath = () => Promise<unknown>;

const restAtMostMs = 1000;

/** Rests for as long as was worked since the last rest: half of the time is left to whoever asks something meanwhile. For work that nobody waits for. */
export const halfTime = (clock: () => number = () => performance.now(), rest: (ms: number) => Promise<unknown> = setTimeout): Breath => {
  let since = clock();
  return async () => {
    await rest(Math.min(clock() - since, restAtMostMs));
    since = clock();
  };
};

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
