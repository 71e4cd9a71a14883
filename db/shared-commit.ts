import type { Database, Tx } from './client.ts';

type Waiting = { run: (tx: Tx) => Promise<void>; settle: (error?: unknown) => void };

// So many writes share a commit at most: the first of them waits for the last.
const most = 50;
const queues = new WeakMap<Database, Waiting[]>();

/**
 * A small write that shares its commit with others that came while an earlier one was under way: on a busy site most of what a write costs is
 * waiting for the disk, and all of them can wait for it together. Each runs in a savepoint of its own, so that one that throws leaves the others
 * alone, and none is answered before all of it is on disk.
 */
export const sharedCommit = <T>(db: Database, act: (tx: Tx) => Promise<T>): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    let settle = (_: unknown) => {};
    const one: Waiting = {
      run: async (tx) => {
        try {
          const value = await tx.transaction(act);
          settle = () => resolve(value);
        } catch (error) {
          settle = () => reject(error);
        }
      },
      settle: (error) => (error === undefined ? settle(error) : reject(error)),
    };
    const queue = queues.get(db);
    if (queue) queue.push(one);
    else {
      queues.set(db, [one]);
      void commitAll(db);
    }
  });

const commitAll = async (db: Database): Promise<void> => {
  const queue = queues.get(db) ?? [];
  while (queue.length > 0) {
    const shared: Waiting[] = [];
    try {
      await db.transaction(async (tx) => {
        for (let one = queue.shift(); one; one = shared.length < most ? queue.shift() : undefined) {
          shared.push(one);
          await one.run(tx);
        }
      });
      for (const one of shared) one.settle();
    } catch (error) {
      // Where the turn to write never came, whoever waits for it is told; nothing of it was kept.
      for (const one of shared.length > 0 ? shared : queue.splice(0)) one.settle(error);
    }
  }
  queues.delete(db);
};
