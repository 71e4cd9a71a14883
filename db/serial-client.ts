import type { Client, InStatement, Transaction } from '@libsql/client';
import type { SharedTurn } from './shared-turn.ts';

// A checkpoint is no write of ours: SQLite makes it beside whoever writes.
const passes = /^\s*(?:--.*\n\s*)*(?:select|explain|values|pragma wal_checkpoint)\b/i;

/**
 * One writer at a time within this process. In embedded mode every statement runs on the thread that asks, so a write that waits for another
 * connection's transaction freezes the loop that the transaction needs to go on. Writes queue here instead; reads pass. Where several threads
 * write, each has its own queue, and whoever is first in it waits for the turn that they share.
 * Waiting longer than `waitMs` means a write was awaited on `db` inside a transaction, and throws.
 */
export const serialClient = (
  client: Client,
  { turn, waitMs = 15_000 }: { turn?: SharedTurn | undefined; waitMs?: number } = {},
): Client => {
  if (client.protocol !== 'file') return client;
  let tail: Promise<unknown> = Promise.resolve();

  const lock = async (): Promise<() => void> => {
    let free = () => {};
    const mine = new Promise<void>((resolve) => {
      free = resolve;
    });
    const before = tail;
    tail = before.then(() => mine);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(new Error('The write lock was not freed: is a write awaited on `db` inside a transaction? Use the transaction handle.')),
        waitMs,
      );
    });
    const taken = turn ? before.then(turn.take) : before.then(() => () => {});
    try {
      const give = await Promise.race([taken, late]);
      return () => {
        give();
        free();
      };
    } catch (error) {
      // It comes to this place in the queue all the same, and passes on at once.
      void taken.then((give) => give());
      free();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  const locked =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const free = await lock();
      try {
        return await act(...args);
      } finally {
        free();
      }
    };

  const execute = locked((...args: Parameters<Client['execute']>) => client.execute(...args));
  const writes = {
    batch: locked((...args: Parameters<Client['batch']>) => client.batch(...args)),
    migrate: locked((...args: Parameters<Client['migrate']>) => client.migrate(...args)),
    executeMultiple: locked((...args: Parameters<Client['executeMultiple']>) => client.executeMultiple(...args)),
    async transaction(mode: 'write' | 'read' | 'deferred' = 'write'): Promise<Transaction> {
      if (mode === 'read') return client.transaction(mode);
      const free = await lock();
      try {
        return freeing(await client.transaction(mode), free);
      } catch (error) {
        free();
        throw error;
      }
    },
    execute(statement: InStatement | string, args?: never) {
      const text = typeof statement === 'string' ? statement : statement.sql;
      return passes.test(text) ? client.execute(statement as string, args) : execute(statement as string, args as never);
    },
  };

  return new Proxy(client, {
    get(target, key) {
      if (key in writes) return writes[key as keyof typeof writes];
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
};

/** The transaction, giving its turn back when it ends in whichever way. */
const freeing = (transaction: Transaction, free: () => void): Transaction =>
  new Proxy(transaction, {
    get(target, key) {
      if (key === 'commit' || key === 'rollback')
        return async () => {
          try {
            return await target[key]();
          } finally {
            free();
          }
        };
      if (key === 'close')
        return () => {
          try {
            target.close();
          } finally {
            free();
          }
        };
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
