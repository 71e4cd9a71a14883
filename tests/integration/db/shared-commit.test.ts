import { expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';
import { sharedCommit } from '#db/shared-commit.ts';
import { freshDatabase } from '../../support/database.ts';

const kept = (n: number) => ({ at: new Date(), type: 'people.affiliation_started', actor: String(n), data: {} }) as const;

const counted = (db: Database) => {
  let begun = 0;
  const counting = new Proxy(db, {
    get: (target, key) => {
      if (key === 'transaction') begun += 1;
      return Reflect.get(target, key, target);
    },
  });
  return { db: counting, begun: () => begun };
};

it('writes that come together are all kept and share a few commits', async () => {
  const db = freshDatabase();
  const { db: counting, begun } = counted(db);
  const results = await Promise.all(
    Array.from({ length: 120 }, (_, n) =>
      sharedCommit(counting, async (tx) => {
        await tx.insert(fact).values(kept(n));
        return n;
      }),
    ),
  );
  expect(results).toEqual(Array.from({ length: 120 }, (_, n) => n));
  expect(await db.select().from(fact)).toHaveLength(120);
  expect(begun()).toBeLessThanOrEqual(4);
});

it('a write that throws is undone and told, and leaves the others alone', async () => {
  const db = freshDatabase();
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map((n) =>
      sharedCommit(db, async (tx) => {
        await tx.insert(fact).values(kept(n));
        if (n === 2) throw new Error('the second');
        return n;
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const told = (await db.select().from(fact)).map(({ actor }) => actor);
  expect(told).toEqual(['1', '3']);
});

it('nobody is answered when the commit itself fails', async () => {
  const db = freshDatabase();
  const failing = new Proxy(db, {
    get: (target, key) =>
      key === 'transaction'
        ? async (act: Parameters<Database['transaction']>[0]) => {
            await target.transaction(act);
            throw new Error('the disk is full');
          }
        : Reflect.get(target, key, target),
  });
  await expect(sharedCommit(failing, async () => 1)).rejects.toThrow('the disk is full');
  await expect(sharedCommit(db, async () => 2)).resolves.toBe(2);
});
