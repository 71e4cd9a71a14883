import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Draft, type DraftCase, type DraftStory, mostInCase } from '#domain/bank/draft-case.ts';
import { DraftItem } from '#domain/bank/draft-item.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { ItemType } from '#domain/content/item.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { changeDraft } from './write-item.ts';

type Asking = { actor: Actor | null; now: Date };
type Kept = Outcome<Draft, NotFound | BankRefusal>;

const changeCase = (db: Database, { id, change }: { id: string; change: (content: DraftCase) => Kept }, asking: Asking) =>
  changeDraft(db, { id, change: (content) => (content.type === 'case' ? change(content) : refused({ code: 'shared.not_found' })) }, asking);

/** Keeps the story of a case set that is a draft, and what the set is for. */
export const keepStory = (db: Database, { id, use, story }: { id: string; use: DraftCase['use']; story: DraftStory }, asking: Asking) =>
  changeCase(db, { id, change: (content) => granted({ ...content, use, ...story }) }, asking);

/** Adds an empty question of a type to a case set that is a draft. */
export const addQuestion = (db: Database, { id, type }: { id: string; type: ItemType }, asking: Asking) =>
  changeCase(
    db,
    {
      id,
      change: (content) =>
        content.items.length < mostInCase
          ? granted({ ...content, items: [...content.items, DraftItem.parse({ type })] })
          : refused({ code: 'bank.case_full', most: mostInCase }),
    },
    asking,
  );

type OfQuestion = { id: string; question: string };
const within =
  (change: (items: DraftItem[], at: number) => DraftItem[], question: string) =>
  (content: DraftCase): Kept => {
    const at = content.items.findIndex((item) => item.id === question);
    return at < 0 ? refused({ code: 'shared.not_found' }) : granted({ ...content, items: change(content.items, at) });
  };

/** Keeps what a writer makes of one question of a case set. It keeps its id, so that answers and figures stay with it. */
export const keepQuestion = (db: Database, { id, question, content }: OfQuestion & { content: DraftItem }, asking: Asking) =>
  changeCase(db, { id, change: within((items, at) => items.with(at, { ...content, id: question }), question) }, asking);

/** Takes a question out of a case set that is a draft. */
export const dropQuestion = (db: Database, { id, question }: OfQuestion, asking: Asking) =>
  changeCase(db, { id, change: within((items, at) => items.toSpliced(at, 1), question) }, asking);
