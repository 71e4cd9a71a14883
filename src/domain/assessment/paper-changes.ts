import { readLoaded } from './loaded.ts';
import { canonicalResponse } from './response.ts';
import { emptyResponse, responseIn } from './response-fields.ts';
import type { Save } from './save.ts';
import type { ShownItem } from './shown-item.ts';

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
