import { type SQL, sql } from 'drizzle-orm';
import { rebuildStatuses } from '#commands/requirements/rebuild-statuses.ts';
import type { Database } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';
import { now } from '../city/sizes.ts';
import { alone, compared, type Result } from '../result.ts';
import { once } from './timing.ts';

const read: SQL[] = [
  sql`select a.*, u.path from affiliation a join unit u on u.id = a.unit_id where a.id between`,
  sql`select m.*, p.* from project_member m join project p on p.id = m.project_id where m.id between`,
  sql`select * from obligation where id between`,
  sql`select c.*, r.serial, r.revoked_at from completion c left join record_of_learning r on r.completion_id = c.id and r.superseded_by is null where c.id between`,
];

// Ids begin with a hexadecimal digit each as often as any other: sixteen parts, so that a million rows are never held at once.
const parts = [...'0123456789abcdef'];

/** Reads by bare SQL, and throws away, every row that a rebuild rests on, and every row that it keeps. */
export const bareScan = async (db: Database): Promise<void> => {
  for (const part of parts) {
    for (const table of read) await db.all(sql`${table} ${part} and ${`${part}g`}`);
    await db.all(sql`select * from requirement_status where person_id between ${part} and ${`${part}g`}`);
  }
};

/** The full rebuild of everybody’s standing: where nothing has changed since, and where every row is to be written. */
export const rebuild = async (db: Database): Promise<Result[]> => {
  const scan = await once(() => bareScan(db));
  const unchanged = await once(() => rebuildStatuses(db, now));
  await db.delete(requirementStatus);
  const anew = await once(() => rebuildStatuses(db, now));
  const against = 'bare scan of the same rows';
  return [
    compared('full rebuild, nothing has changed', unchanged.wall, 's', against, scan.wall),
    compared('full rebuild, nothing has changed, processor', unchanged.cpu, 's', against, scan.cpu),
    compared('full rebuild, every row is written', anew.wall, 's', against, scan.wall),
    compared('full rebuild, every row is written, processor', anew.cpu, 's', against, scan.cpu),
    alone('full rebuild, memory at its end', process.memoryUsage().rss / 2 ** 20, 'MB'),
  ];
};
