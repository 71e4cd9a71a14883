import { z } from 'zod';
import { readLoaded } from './loaded.ts';
import { canonicalResponse } from './response.ts';
import { emptyResponse, responseFields, responseIn } from './response-fields.ts';
import type { Save } from './save.ts';
import type { ShownItem } from './shown-item.ts';

export const paperActs = ['save', 'hand-in', 'hand-in-anyway'] as const;

/** A paper as one plain form: the fields of each item, and in `loaded` what was saved when the form was made. */
export const paperForm = (items: readonly ShownItem<unknown>[]) =>
  z.object({
    act: z.enum(paperActs),
    loaded: z.string().max(30_000),
    ...(Object.assign({}, ...items.map(responseFields)) as Record<string, z.ZodType>),
  });

/**
 * The answers that were changed in the form. What merely stands there as it was loaded is not a save, or a page left open in one tab would put
 * its old answers over newer ones of another.
 */
export const changesIn = (form: Readonly<Record<string, unknown>>, items: readonly ShownItem<unknown>[], newId: () => string): Save[] => {
  const loaded = readLoaded(typeof form.loaded === 'string' ? form.loaded : '');
  return items.flatMap((item) => {
    const response = responseIn(item, form);
    const empty = emptyResponse(item);
    const before = loaded[item.itemId] ?? (empty && canonicalResponse(empty));
    return response && canonicalResponse(response) !== before ? [{ saveId: newId(), itemId: item.itemId, response }] : [];
  });
};
