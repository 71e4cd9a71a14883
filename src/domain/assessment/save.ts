import { z } from 'zod';
import type { Item } from '../content/item.ts';
import type { Answers, Paper } from './attempt.ts';
import { fits } from './response.ts';
import { ResponseSchema } from './response-schema.ts';

/** How long its question has been in sight since it was answered last, as the browser tells. */
const ActiveMs = z.int().nonnegative().max(86_400_000);

/** An answer as it is given, wherever that was: `saveId` is made at random there, so that sending it again is the same save. */
export const Save = z.strictObject({
  saveId: z.uuid(),
  itemId: z.string().min(1).max(40),
  response: ResponseSchema,
  activeMs: ActiveMs.optional(),
});
export type Save = z.infer<typeof Save>;

/** A queue that waited through a lost connection may be long; nobody changes an answer this often. */
export const Saves = z.array(Save).max(500);

/** What a save became: its receipt number and when the server had it. */
export type Receipt = Omit<Save, 'activeMs'> & { receipt: number; savedAt: Date };

/** The last save of each item, by order of arrival. */
export const lastSaves = <S extends Pick<Receipt, 'itemId' | 'receipt'>>(saves: readonly S[]): Map<string, S> => {
  const last = new Map<string, S>();
  for (const save of saves) if ((last.get(save.itemId)?.receipt ?? -1) < save.receipt) last.set(save.itemId, save);
  return last;
};

export const answersOf = (saves: readonly Pick<Receipt, 'itemId' | 'receipt' | 'response'>[]): Answers =>
  Object.fromEntries([...lastSaves(saves)].map(([itemId, { response }]) => [itemId, response]));

/** Whether the paper asks this and the item can be answered so. */
export const isOnPaper = ({ questions }: Paper, items: readonly Item[], { itemId, response }: Pick<Save, 'itemId' | 'response'>): boolean =>
  questions.some((question) => question.itemId === itemId) && items.some((item) => item.id === itemId && fits(item, response));
