import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { askedTogether } from '#queries/shared/asked-together.ts';

const opened = async () => {
  const { db, close } = openDatabase('file::memory:');
  onTestFinished(close);
  await db.run(sql`create table counted (n integer)`);
  let looked = 0;
  const count = async () => {
    looked += 1;
    const [row] = await db.all<{ n: number }>(sql`select count(*) as n from counted`);
    return row?.n;
  };
  return { db, count, looked: () => looked };
};

test('whoever asks the same before anybody has looked shares one answer', async () => {
  const { db, count, looked } = await opened();
  const asked = [1, 2, 3].map(() => askedTogether(db, ['people', { unit: 'a' }], count));
  expect(await Promise.all(asked)).toEqual([0, 0, 0]);
  expect(looked()).toBe(1);
});

test('other questions are answered for themselves', async () => {
  const { db, count, looked } = await opened();
  await Promise.all([askedTogether(db, ['people', { unit: 'a' }], count), askedTogether(db, ['people', { unit: 'b' }], count)]);
  expect(looked()).toBe(2);
});

test('an answer that somebody has begun to look for is not given to whoever asks after it', async () => {
  const { db, count } = await opened();
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const early = askedTogether(db, 'people', async () => {
    const found = await count();
    begun();
    await mayGoOn;
    return found;
  });
  await hasBegun;
  await db.run(sql`insert into counted values (1)`);
  const late = askedTogether(db, 'people', count);
  goOn();
  expect(await early).toBe(0);
  expect(await late).toBe(1);
});

test('a fault comes to all who asked, and the next who asks is answered', async () => {
  const { db, count } = await opened();
  const fault = () => Promise.reject(new Error('no such table'));
  const both = await Promise.allSettled([askedTogether(db, 'people', fault), askedTogether(db, 'people', fault)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await setImmediate();
  expect(await askedTogether(db, 'people', count)).toBe(0);
});
