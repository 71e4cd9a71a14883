import { discardItems, stageItems, takeItems } from '#commands/bank/stage-items.ts';
import { takeStep } from '#commands/bank/take-step.ts';
import { addQuestion, dropQuestion, keepQuestion, keepStory } from '#commands/bank/write-case.ts';
import { beginItem, beginVersion, itemFromText, keepDraft } from '#commands/bank/write-item.ts';
import { choiceDraft } from '#domain/bank/choice-draft.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import {
  ActForm,
  ButtonForm,
  ChoiceForm,
  ContentForm,
  DropQuestionForm,
  NewItemForm,
  NewQuestionForm,
  StoryForm,
  UploadForm,
} from '#domain/bank/forms.ts';
import { bankFileLimits } from '#domain/bank/limits.ts';
import { storyDraft } from '#domain/bank/story-draft.ts';
import type { ItemType } from '#domain/content/item.ts';
import { type Outcome, refused } from '#domain/shared/outcome.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { statusOf } from './status-of.ts';

// What a form adds around its file.
const spareBytes = 64 * 1024;

export const beginItemAction = (door: Door, institutionId: string) =>
  submit(door, 'begin', NewItemForm, (given, by) => beginItem(door.locals.db, { ...given, institutionId }, by));

export const itemActAction = (door: Door, id: string) =>
  submit(door, 'act', ActForm, (given, by) => takeStep(door.locals.db, { id, ...given }, by));

export const beginVersionAction = (door: Door, id: string) =>
  submit(door, 'version', ButtonForm, (_, by) => beginVersion(door.locals.db, { id }, by));

/** An item, or a question of a case set. */
type Written = { id: string; question?: string | undefined };

const keep = ({ locals: { db } }: Door, { id, question }: Written, content: DraftItem, by: Parameters<typeof keepDraft>[2]) =>
  question === undefined ? keepDraft(db, { id, content }, by) : keepQuestion(db, { id, question, content }, by);

export const keepChoiceAction = (door: Door, written: Written, type: 'single' | 'multiple') =>
  submit(door, 'choice', ChoiceForm, (given, by) => keep(door, written, choiceDraft(given, { id: written.id, type }), by));

export const keepTextAction = (door: Door, written: Written, type: ItemType) =>
  submit(door, 'text', ContentForm, async ({ content }, by) => {
    const item = itemFromText(content, type);
    return item.ok ? keep(door, written, item.value, by) : item;
  });

export const keepStoryAction = (door: Door, id: string) =>
  submit(door, 'story', StoryForm, (given, by) => keepStory(door.locals.db, { id, use: given.use, story: storyDraft(given) }, by));

export const addQuestionAction = (door: Door, id: string) =>
  submit(door, 'question', NewQuestionForm, (given, by) => addQuestion(door.locals.db, { id, ...given }, by));

export const dropQuestionAction = (door: Door, id: string) =>
  submit(door, 'drop', DropQuestionForm, (given, by) => dropQuestion(door.locals.db, { id, ...given }, by));

/** The upload of a file of items. One that says it is too large, or does not say how large it is, is refused before it is read. */
export const uploadItemsAction = async (door: Door, institutionId: string) => {
  const { request, response, locals } = door;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (request.method === 'POST' && !(length <= bankFileLimits.bytes + spareBytes)) {
    const fault = { code: 'too_large', limitMb: bankFileLimits.bytes / 1024 / 1024, place: { file: '…' } } as const;
    const refusal = { code: 'bank.file_refused', fault } as const;
    response.status = statusOf[refusal.code];
    response.headers.set('Connection', 'close');
    const form: Form<'exam' | 'file'> = {
      typed: {},
      chosen: {},
      faults: [{ field: 'file', message: refusalWords(refusal, locals.locale) }],
    };
    return { done: false as const, form, refusal };
  }
  return submit(door, 'upload', UploadForm, async ({ exam, file }, by): Promise<Outcome<string, StageRefusal>> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const staged = await stageItems(locals.db, { institutionId, exam, fileName: file.name, bytes }, by);
    return staged.ok ? staged : refused({ field: 'file', ...staged.refusal } as StageRefusal);
  });
};
type StageRefusal = Extract<Awaited<ReturnType<typeof stageItems>>, { ok: false }>['refusal'];

export const takeItemsAction = (door: Door, importId: string) =>
  submit(door, 'take', ButtonForm, (_, by) => takeItems(door.locals.db, { importId }, by));

export const discardItemsAction = (door: Door, importId: string) =>
  submit(door, 'discard', ButtonForm, (_, by) => discardItems(door.locals.db, { importId }, by));
