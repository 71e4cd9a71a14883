import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Reader, type Sharing } from '#db/client.ts';
import { sharedTurn } from '#db/shared-turn.ts';

const opened = async (onDisk: Sharing['onDisk'] = 'with each commit') => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-turn-'));
  const turn = sharedTurn();
  const url = `file:${join(folder, 'turn.db')}`;
  const { db, close } = openDatabase(url, undefined, { turn, onDisk });
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });
  await db.run(sql`pragma journal_mode = wal`);
  await db.run(sql`create table tried (who text)`);
  return { db, turn, url };
};

const script = new URL('./hold-the-turn.ts', import.meta.url);

test('a write that waits for another thread lets its own thread go on, and follows when the other is through', async () => {
  const { db, turn, url } = await opened();
  const worker = new Worker(script, { workerData: { url, memory: turn.memory } });
  const gone = once(worker, 'exit');
  expect(await once(worker, 'message')).toEqual(['held']);

  const written = db.transaction((tx) => tx.run(sql`insert into tried values ('main')`));
  // Nobody but this thread can tell the other to let go: were it asleep, both would wait until the file gives up.
  for (let turns = 0; turns < 20; turns += 1) await setImmediate();
  expect(await db.all(sql`select who from tried`)).toEqual([]);
  worker.postMessage('let go');
  await written;
  expect(await db.all(sql`select who from tried`)).toEqual([{ who: 'thread' }, { who: 'main' }]);
  expect(await gone).toEqual([0]);
});

test('turns are given in the order in which they were asked for, and giving one back twice gives one', async () => {
  const turn = sharedTurn();
  const other = sharedTurn(turn.memory);
  const order: string[] = [];
  const after = async (asked: Promise<() => void>, name: string) => {
    const give = await asked;
    order.push(name);
    return give;
  };
  const first = await turn.take();
  const second = after(other.take(), 'second');
  const third = after(turn.take(), 'third');
  first();
  first();
  const give = await second;
  expect(order).toEqual(['second']);
  give();
  (await third)();
  expect(order).toEqual(['second', 'third']);
});

test('a write that gives up waiting is not missed by those behind it', async () => {
  const { turn } = await opened();
  const held = await turn.take();
  const { serialClient } = await import('#db/serial-client.ts');
  const { createClient } = await import('@libsql/client');
  const client = serialClient(createClient({ url: 'file::memory:' }), { turn, waitMs: 20 });
  onTestFinished(() => client.close());
  await expect(client.execute('create table one (a)')).rejects.toThrow('was not freed');
  held();
  const given = await turn.take();
  given();
  expect((await client.execute('create table two (a)')).rowsAffected).toBe(0);
});

test('what is promised is on disk with its commit, and the parts of long work need not be', async () => {
  const settings = async (onDisk: Sharing['onDisk']) => {
    const { db } = await opened(onDisk);
    const ask = (reader: Reader) => reader.all(sql`select * from pragma_synchronous`);
    // Inside of a transaction and beside it: both connections of a thread.
    return db.transaction(async (tx) => [await ask(tx), await ask(db)]);
  };
  const [full, normal] = [2, 1];
  const of = (synchronous: number) => [{ synchronous }];
  expect(await settings('with each commit')).toEqual([of(full), of(full)]);
  expect(await settings('soon')).toEqual([of(normal), of(normal)]);
});
