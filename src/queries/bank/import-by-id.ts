import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { itemImport } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { type Draft, itemsIn } from '#domain/bank/draft-case.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { Taken } from '#domain/bank/remark.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { mayReadQuestions } from '../assessment/analysis/may-read-questions.ts';
import { digestOf } from '../content/digest-of.ts';
import { ownEntries } from './bank-entries.ts';

export type StagedImport = typeof itemImport.$inferSelect & {
  /** What would come in new, and what the bank holds already, word for word. */
  fresh: Taken[];
  known: Taken[];
};

/** What an item says, whatever it and its story are called. */
const saying = ({ id: _, vignette: __, ...content }: DraftItem) => digestOf(content);

/** A file that was read and waits to be taken in, for whoever uploaded it, or may read the questions of its exam anyway. */
export const itemImportById = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<StagedImport, Forbidden | NotFound | BankRefusal>> => {
  const [row] = await db.select().from(itemImport).where(eq(itemImport.id, id));
  if (!row) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'items.write', { institutionId: row.institutionId }))
    return refused({ code: 'auth.forbidden', permission: 'items.write' });
  const isMine = actor.kind === 'person' && actor.personId === row.createdBy;
  if (!isMine && !(await mayReadQuestions(db, actor, row.exam, now))) return refused({ code: 'bank.keys_closed' });
  const held = new Set((await ownEntries(db, row.institutionId)).flatMap(({ id, item }) => itemsIn(item as Draft, id).map(saying)));
  const seen = new Set<string>();
  const isKnown = ({ item }: Taken) => {
    const digest = saying(item);
    const known = held.has(digest) || seen.has(digest);
    seen.add(digest);
    return known;
  };
  const known = row.read.taken.filter(isKnown);
  // A case set comes in whole, or not at all.
  const partly = new Set(row.read.taken.filter((one) => !known.includes(one)).map(({ item }) => item.vignette));
  partly.delete(undefined);
  const left = known.filter(({ item }) => !partly.has(item.vignette));
  return granted({ ...row, known: left, fresh: row.read.taken.filter((one) => !left.includes(one)) });
};
