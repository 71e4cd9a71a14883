import { and, asc, gt, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { person } from '#db/schema/index.ts';
import { among } from '../shared/among.ts';

/**
 * The ids of everybody, or of those of whom a condition holds, some at a time: nobody is met twice or left out however many come meanwhile. The
 * condition is asked of so many at a time too, so that looking for a few among a hundred thousand keeps nobody waiting.
 */
export async function* everybody(db: Reader, atOnce: number, those?: SQL): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const rows = await db.select({ id: person.id }).from(person).where(gt(person.id, after)).orderBy(asc(person.id)).limit(atOnce);
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map(({ id }) => id);
    const met =
      those === undefined
        ? rows
        : await db
            .select({ id: person.id })
            .from(person)
            .where(and(among(person.id, ids), those));
    yield met.map(({ id }) => id);
    after = last.id;
  }
}
