import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { gatherStatistics } from '#db/statistics.ts';
import { freshDatabase } from '../../support/database.ts';

/** Which of two indices SQLite walks: where it knows nothing of the rows, the one that was made last. */
const walked = async (db: ReturnType<typeof freshDatabase>) => {
  // Only a statement that is run looks whether the schema is still the same.
  await db.all(sql`select * from measured limit 1`);
  const [plan] = await db.all<{ detail: string }>(sql`explain query plan select * from measured where common = 'a' and rare = 'b'`);
  return plan?.detail;
};

test('once rows were gathered, they are found by what tells most of them apart, also by whoever had the file open before', async () => {
  const db = freshDatabase();
  const [file] = await db.all<{ file: string }>(sql`pragma database_list`);
  await db.run(sql`create table measured (common text, rare text)`);
  await db.run(sql`insert into measured select 'a', hex(randomblob(8)) from json_each(${JSON.stringify(Array(1000).fill(0))})`);
  await db.run(sql`create index measured_rare on measured (rare)`);
  await db.run(sql`create index measured_common on measured (common)`);
  const other = openDatabase(`file:${file?.file}`);
  expect([await walked(db), await walked(other.db)]).toEqual(Array(2).fill('SEARCH measured USING INDEX measured_common (common=?)'));
  await gatherStatistics(db);
  expect([await walked(db), await walked(other.db)]).toEqual(Array(2).fill('SEARCH measured USING INDEX measured_rare (rare=?)'));
  await gatherStatistics(db);
  expect(await walked(other.db)).toContain('measured_rare');
  other.close();
});
