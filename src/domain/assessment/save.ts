import { z } from 'zod';
import { optionKeys } from '../content/item.ts';
import type { Answers, Paper } from './attempt.ts';

/** An answer as it is given, wherever that was: `saveId` is made at random there, so that sending it again is the same save. */
export const Save = z.strictObject({ saveId: z.uuid(), itemId: z.string().min(1).max(40), choice: z.enum(optionKeys) });
export type Save = z.infer<typeof Save>;

/** A queue that waited through a lost connection may be long; nobody changes an answer this often. */
export const Saves = z.array(Save).max(500);

/** What a save became: its receipt number and when the server had it. */
export type Receipt = Save & { receipt: number; savedAt: Date };

/** The last save of each item, by order of arrival. */
export const lastSaves = <S extends Pick<Receipt, 'itemId' | 'receipt'>>(saves: readonly S[]): Map<string, S> => {
  const last = new Map<string, S>();
  for (const save of saves) if ((last.get(save.itemId)?.receipt ?? -1) < save.receipt) last.set(save.itemId, save);
  return last;
};

export const answersOf = (saves: readonly Receipt[]): Answers =>
  Object.fromEntries([...lastSaves(saves)].map(([itemId, { choice }]) => [itemId, choice]));

/** Whether the paper asks this and offers that. */
export const isOnPaper = ({ questions }: Paper, { itemId, choice }: Pick<Save, 'itemId' | 'choice'>): boolean =>
  questions.some((question) => question.itemId === itemId && question.options.includes(choice));
