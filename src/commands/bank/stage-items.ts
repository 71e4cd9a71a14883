import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { itemImport } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { draftsOf } from '#domain/bank/drafts-of.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { readItemFile } from '#ports/read-item-file.ts';
import { knownExams } from '#queries/bank/bank-entries.ts';
import { itemImportById } from '#queries/bank/import-by-id.ts';
import { record } from '../record.ts';
import { addItem } from './new-version.ts';

type Asking = { actor: Actor | null; now: Date };
type Refusals = SignInNeeded | Forbidden | NotFound | BankRefusal;

/** For how long a file that was read waits to be taken in. Platform default. */
const waitsMs = 7 * 86_400_000;

/** Reads a file of items and keeps what was found, for somebody to look at; nothing enters the bank. Answers the id of the import. */
export const stageItems = async (
  db: Database,
  { institutionId, exam, fileName, bytes }: { institutionId: string; exam: string; fileName: string; bytes: Uint8Array },
  { actor, now }: Asking,
): Promise<Outcome<string, Refusals>> => {
  if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
  if (!may(actor, 'items.write', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'items.write' });
  if (!(await knownExams(db)).some(({ slug }) => slug === exam)) return refused({ code: 'bank.no_such_exam', field: 'exam' });
  const name = fileName.slice(-120);
  const file = readItemFile(bytes, name);
  if (!file.ok) return file;
  const id = crypto.randomUUID();
  await db.transaction(async (tx) => {
    await tx
      .delete(itemImport)
      .where(and(eq(itemImport.institutionId, institutionId), lt(itemImport.createdAt, new Date(now.getTime() - waitsMs))));
    const { format, read } = file.value;
    await tx
      .insert(itemImport)
      .values({ id, institutionId, exam, fileName: name, format, read, createdBy: actor.personId, createdAt: now });
  });
  return granted(id);
};

/** Takes in what was read, as drafts; what the bank holds word for word is not taken twice. Answers how many came in. */
export const takeItems = (db: Database, { importId }: { importId: string }, { actor, now }: Asking): Promise<Outcome<number, Refusals>> =>
  db.transaction(async (tx) => {
    if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
    const found = await itemImportById(tx, importId, { actor, now });
    if (!found.ok) return found.refusal.code === 'shared.not_found' ? refused({ code: 'bank.import_over' }) : found;
    const { institutionId, exam, fresh, fileName, read } = found.value;
    for (const content of draftsOf(fresh, read.stories ?? []))
      await addItem(tx, { institutionId, exam, content, step: 'imported' }, { personId: actor.personId, now });
    await tx.delete(itemImport).where(eq(itemImport.id, importId));
    await record(tx, actor, now, [
      { type: 'bank.items_imported', about: null, institutionId, data: { exam, fileName, items: fresh.length } },
    ]);
    return granted(fresh.length);
  });

/** Throws a file that was read away. */
export const discardItems = (db: Database, { importId }: { importId: string }, { actor, now }: Asking): Promise<Outcome<null, Refusals>> =>
  db.transaction(async (tx) => {
    if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
    const found = await itemImportById(tx, importId, { actor, now });
    if (!found.ok) return found.refusal.code === 'shared.not_found' ? refused({ code: 'bank.import_over' }) : found;
    await tx.delete(itemImport).where(eq(itemImport.id, importId));
    return granted(null);
  });
