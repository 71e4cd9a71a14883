import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { fact } from '#db/schema/index.ts';
import { freshDatabase } from '../../support/database.ts';

const stated = { at: new Date('2026-11-25T01:00:00Z'), type: 'people.affiliation_started', actor: 'system', data: {} };

describe('the log of facts', () => {
  it('refuses to change a fact', async () => {
    const db = freshDatabase();
    await db.insert(fact).values(stated);
    await expect(db.run(sql`update fact set type = 'x'`)).rejects.toThrow();
  });
  it('refuses to delete a fact', async () => {
    const db = freshDatabase();
    await db.insert(fact).values(stated);
    await expect(db.run(sql`delete from fact`)).rejects.toThrow();
  });
  it('refuses to replace a fact by one of the same number', async () => {
    const db = freshDatabase();
    await db.insert(fact).values({ id: 7, ...stated });
    await expect(db.run(sql`insert or replace into fact (id, at, type, actor, data) values (7, '', 'x', 'x', '{}')`)).rejects.toThrow();
  });
});

describe('writes of one process', () => {
  it('wait for each other instead of freezing', async () => {
    const db = freshDatabase();
    await Promise.all(
      Array.from({ length: 30 }, () =>
        db.transaction(async (tx) => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          await tx.insert(fact).values(stated);
        }),
      ),
    );
    expect(await db.$count(fact)).toBe(30);
  });
});
