import { z } from 'zod';
import { optionKeys } from '../content/item.ts';
import type { Save } from './save.ts';

export const paperActs = ['save', 'hand-in', 'hand-in-anyway'] as const;

/** A paper as one plain form: a field for each item, and in `loaded` what was saved when the form was made. */
export const paperForm = (itemIds: readonly string[]) =>
  z.object({
    act: z.enum(paperActs),
    loaded: z.string().max(4000),
    ...(Object.fromEntries(itemIds.map((itemId) => [itemId, z.enum(optionKeys).optional()])) as Record<
      string,
      z.ZodOptional<z.ZodEnum<{ a: 'a'; b: 'b'; c: 'c' }>>
    >),
  });

/**
 * The answers that were changed in the form. What merely stands there as it was loaded is not a save, or a page left open in one tab would put
 * its old answers over newer ones of another.
 */
export const changesIn = (form: Readonly<Record<string, string | undefined>>, itemIds: readonly string[], newId: () => string): Save[] => {
  const loaded = new Map((form.loaded ?? '').split(' ').map((pair) => pair.split('=') as [string, string]));
  return itemIds.flatMap((itemId) => {
    const choice = optionKeys.find((key) => key === form[itemId]);
    return choice && loaded.get(itemId) !== choice ? [{ saveId: newId(), itemId, choice }] : [];
  });
};
