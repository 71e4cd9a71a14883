import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account, institution } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { ReadItems } from '#domain/bank/remark.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { itemImportById } from '#queries/bank/import-by-id.ts';
import { stageItems, takeItems } from './stage-items.ts';

type Given = { institution: string; exam: string; writer: string; fileName: string; bytes: Uint8Array };
type Imported = { read: ReadItems; taken: number; known: number };

/** Reads a file and takes it in at once, for the operator; the drafts are those of a person who has an account, who then may not review them. */
export const importItems = async (
  db: Database,
  { institution: slug, writer, ...file }: Given,
  now: Date,
): Promise<Outcome<Imported, SignInNeeded | Forbidden | NotFound | BankRefusal>> => {
  const [place] = await db.select({ id: institution.id }).from(institution).where(eq(institution.slug, slug));
  const [who] = await db
    .select({ id: account.id, personId: account.personId })
    .from(account)
    .where(and(eq(account.email, writer.toLowerCase())));
  if (!place || !who) return refused({ code: 'shared.not_found' });
  const grants = [{ role: 'exam_officer', institutionId: place.id, unitId: null }] as const;
  const actor: Actor = { kind: 'person', personId: who.personId, accountId: who.id, name: '', grants };
  const staged = await stageItems(db, { ...file, institutionId: place.id }, { actor, now });
  if (!staged.ok) return staged;
  const found = await itemImportById(db, staged.value, { actor, now });
  if (!found.ok) return found;
  const { read, known } = found.value;
  const taken = await takeItems(db, { importId: staged.value }, { actor, now });
  return taken.ok ? granted({ read, taken: taken.value, known: known.length }) : taken;
};
