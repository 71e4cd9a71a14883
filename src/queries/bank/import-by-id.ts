import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { itemImport } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import type { Taken } from '#domain/bank/remark.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { digestOf } from '../content/digest-of.ts';
import { ownEntries } from './bank-entries.ts';

export type StagedImport = typeof itemImport.$inferSelect & {
  /** What would come in new, and what the bank holds already, word for word. */
  fresh: Taken[];
  known: Taken[];
};

/** What an item says, whatever it is called. */
const saying = ({ id: _, ...content }: DraftItem) => digestOf(content);

/** A file that was read and waits to be taken in. */
export const itemImportById = async (db: Reader, id: string, actor: Actor): Promise<Outcome<StagedImport, Forbidden | NotFound>> => {
  const [row] = await db.select().from(itemImport).where(eq(itemImport.id, id));
  if (!row) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'items.write', { institutionId: row.institutionId }))
    return refused({ code: 'auth.forbidden', permission: 'items.write' });
  const held = new Set((await ownEntries(db, row.institutionId)).map(({ item }) => saying(item as DraftItem)));
  const seen = new Set<string>();
  const isKnown = ({ item }: Taken) => {
    const digest = saying(item);
    const known = held.has(digest) || seen.has(digest);
    seen.add(digest);
    return known;
  };
  const known = row.read.taken.filter(isKnown);
  return granted({ ...row, known, fresh: row.read.taken.filter((one) => !known.includes(one)) });
};
