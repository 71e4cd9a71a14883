import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { EditionKind } from '#domain/content/edition.ts';

/** Changes with every edition of a kind that is published, and with nothing else: editions are only ever added. Read from an index alone. */
export const editionMark = async (db: Reader, kind: EditionKind): Promise<string> => {
  const [found] = await db.all<{ mark: string }>(sql`
    select n || ' ' || coalesce((select id from ${edition} where rowid = last), '') as mark
    from (select count(*) as n, max(rowid) as last from ${edition} where kind = ${kind})`);
  return found?.mark ?? '';
};

/** Keeps what was read under the mark of a kind, for as long as nothing more is published. */
export const underMark = <T>(kind: EditionKind): ((db: Reader, read: () => Promise<T>) => Promise<T>) => {
  const kept = new Map<string, T>();
  return async (db, read) => {
    const mark = await editionMark(db, kind);
    const known = kept.get(mark);
    if (known !== undefined) return known;
    const found = await read();
    // A process has one database; tests have many.
    if (kept.size >= 8) kept.clear();
    kept.set(mark, found);
    return found;
  };
};
