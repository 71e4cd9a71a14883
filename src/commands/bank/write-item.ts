import { eq } from 'drizzle-orm';
import { parseDocument } from 'yaml';
import type { Database } from '#db/client.ts';
import { ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { type Draft, DraftCase } from '#domain/bank/draft-case.ts';
import { draftFrom } from '#domain/bank/draft-from.ts';
import { DraftItem } from '#domain/bank/draft-item.ts';
import type { BankType } from '#domain/bank/find.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { ItemType } from '#domain/content/item.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { knownExams } from '#queries/bank/bank-entries.ts';
import { ownItemById } from '#queries/bank/own-item.ts';
import { addItem, addVersion, keptAs } from './new-version.ts';

type Asking = { actor: Actor | null; now: Date };
export type NotWrittenDown = SignInNeeded | Forbidden | NotFound | BankRefusal;

const permission = 'items.write';

/** Begins an item or a case set of an institution: an empty draft of a type, for an exam. Answers its id. */
export const beginItem = (
  db: Database,
  { institutionId, exam, type, use }: { institutionId: string; exam: string; type: BankType; use: 'exam' | 'practice' },
  { actor, now }: Asking,
): Promise<Outcome<string, NotWrittenDown>> =>
  db.transaction(async (tx) => {
    if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
    if (!may(actor, permission, { institutionId })) return refused({ code: 'auth.forbidden', permission });
    if (!(await knownExams(tx)).some(({ slug }) => slug === exam)) return refused({ code: 'bank.no_such_exam', field: 'exam' });
    const content = type === 'case' ? DraftCase.parse({ type, use }) : DraftItem.parse({ type, use });
    return granted(await addItem(tx, { institutionId, exam, content, step: 'created' }, { personId: actor.personId, now }));
  });

/** Keeps what a writer makes of a draft. Only its newest version, and only while it is a draft, takes other words. */
export const keepDraft = (db: Database, { id, content }: { id: string; content: Draft }, asking: Asking) =>
  changeDraft(db, { id, change: () => granted(content) }, asking);

type Change = (content: Draft) => Outcome<Draft, NotWrittenDown>;

/** The same for a part of a draft, made out of what it says now. */
export const changeDraft = (
  db: Database,
  { id, change }: { id: string; change: Change },
  { actor, now }: Asking,
): Promise<Outcome<string, NotWrittenDown>> =>
  db.transaction(async (tx) => {
    if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
    const found = await ownItemById(tx, id, { actor, permission, now });
    if (!found.ok) return found;
    const [version] = found.value.versions;
    if (version.state !== 'draft') return refused({ code: 'bank.not_a_draft' });
    const changed = change(version.content);
    if (!changed.ok) return changed;
    await tx
      .update(ownItemVersion)
      .set({ content: keptAs(changed.value, id), changedAt: now })
      .where(eq(ownItemVersion.id, version.id));
    await tx
      .insert(ownItemStep)
      .values({ id: crypto.randomUUID(), versionId: version.id, step: 'edited', doneBy: actor.personId, remark: '', at: now });
    return granted(id);
  });

/** An item that was written as YAML or JSON: every fault names its line, or the place in the item. */
export const itemFromText = (text: string, type: ItemType): Outcome<DraftItem, BankRefusal> => {
  const document = parseDocument(text, { maxAliasCount: 0, prettyErrors: false } as Parameters<typeof parseDocument>[1]);
  const [first, ...rest] = document.errors.map((error) => {
    const before = text.slice(0, error.pos[0]).split('\n');
    return {
      code: 'bank.unreadable_text' as const,
      field: 'content' as const,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      detail: error.message,
    };
  });
  if (first) return { ok: false, refusal: { ...first, ...(rest.length > 0 && { also: rest }) } };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refused({ code: 'bank.unreadable_text', field: 'content', line: 1, column: 1, detail: error.message });
  }
  return draftFrom(value, type);
};

/** Begins the next version of an item, as a draft with the words of the last; what is live stays live until the new one takes its place. */
export const beginVersion = (db: Database, { id }: { id: string }, { actor, now }: Asking): Promise<Outcome<string, NotWrittenDown>> =>
  db.transaction(async (tx) => {
    if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
    const found = await ownItemById(tx, id, { actor, permission, now });
    if (!found.ok) return found;
    const [last] = found.value.versions;
    if (last.state === 'draft' || last.state === 'domain_review' || last.state === 'language_review')
      return refused({ code: 'bank.draft_waits' });
    await addVersion(
      tx,
      { itemId: id, number: last.number + 1, content: last.content, step: 'created', remark: '' },
      { personId: actor.personId, now },
    );
    return granted(id);
  });
