import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Database, Tx } from '#db/client.ts';

/** Asked after every batch: whether to leave the rest for the next call. */
export type Pause = () => boolean;
export const neverPause: Pause = () => false;

/** Lets others be served before a long work goes on. */
export type Breath = () => Promise<unknown>;

const restAtMostMs = 1000;

/**
 * Works that nobody waits for take turns: one of them works at a time, and rests for as long as it has worked before the next goes on. So all of
 * them together leave half of the time to whoever asks something meanwhile. A work within a work would wait for itself.
 */
export const takingTurns = (clock: () => number = () => performance.now(), rest: (ms: number) => Promise<unknown> = setTimeout) => {
  let last: Promise<unknown> = Promise.resolve();
  return async <T>(work: (breathe: Breath) => Promise<T>): Promise<T> => {
    let over = () => {};
    let since = 0;
    const begin = async () => {
      const before = last;
      last = new Promise<void>((resolve) => {
        over = resolve;
      });
      await before;
      since = clock();
    };
    const end = async () => {
      await rest(Math.min(clock() - since, restAtMostMs));
      over();
    };
    await begin();
    try {
      return await work(async () => {
        await end();
        await begin();
      });
    } finally {
      void end();
    }
  };
};

/** The turns of this process. */
export const inBackground = takingTurns();

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
