import type { Item, ItemType } from '../content/item.ts';
import type { ShownItem } from './shown-item.ts';

// Islands read this file: no schema is imported here, or every paper would carry the library of schemas with it.
/** What a person answered: by the same `type` as the item, and by the letters of its parts. Any of it may still be without an answer. */
export type Response =
  | { type: 'single'; choice: string }
  | { type: 'multiple'; choices: string[] }
  /** By step, the place it was given; two steps may still stand at the same one. */
  | { type: 'ordering'; places: Record<string, number> }
  | { type: 'matching'; pairs: Record<string, string> }
  | { type: 'cloze'; gaps: Record<string, string> }
  | { type: 'judgement'; ratings: Record<string, number> }
  | { type: 'annotate'; marks: string[] }
  | { type: 'reflection'; text: string };
export type ResponseOf<T extends ItemType> = Extract<Response, { type: T }>;

const keysOf = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
const within = (given: readonly string[], known: readonly string[]) => given.every((key) => known.includes(key));

/** Whether a response answers this item at all: its type, and parts that the item has. */
export const fits = (item: Item, response: Response): boolean => {
  if (item.type === 'single' && response.type === 'single') return within([response.choice], keysOf(item.options));
  if (item.type === 'multiple' && response.type === 'multiple') return within(response.choices, keysOf(item.options));
  if (item.type === 'ordering' && response.type === 'ordering')
    return (
      within(Object.keys(response.places), keysOf(item.steps)) &&
      Object.values(response.places).every((place) => place <= item.steps.length)
    );
  if (item.type === 'matching' && response.type === 'matching')
    return within(Object.keys(response.pairs), keysOf(item.prompts)) && within(Object.values(response.pairs), keysOf(item.matches));
  if (item.type === 'cloze' && response.type === 'cloze')
    return Object.entries(response.gaps).every(([gap, key]) =>
      item.gaps.some((one) => one.key === gap && keysOf(one.options).includes(key)),
    );
  if (item.type === 'judgement' && response.type === 'judgement') return within(Object.keys(response.ratings), keysOf(item.actions));
  if (item.type === 'annotate' && response.type === 'annotate') return within(response.marks, keysOf(item.passages));
  return item.type === 'reflection' && response.type === 'reflection';
};

/** Whether nothing of the item is left without an answer. */
export const isComplete = (item: Item | ShownItem<unknown>, response: Response | undefined): boolean => {
  if (!response) return false;
  if (response.type === 'multiple') return response.choices.length > 0;
  if (response.type === 'annotate') return response.marks.length > 0;
  if (response.type === 'reflection') return response.text.trim() !== '';
  if (response.type === 'ordering' && item.type === 'ordering') return new Set(Object.values(response.places)).size === item.steps.length;
  if (response.type === 'matching' && item.type === 'matching') return Object.keys(response.pairs).length === item.prompts.length;
  if (response.type === 'cloze' && item.type === 'cloze') return Object.keys(response.gaps).length === item.gaps.length;
  if (response.type === 'judgement' && item.type === 'judgement') return Object.keys(response.ratings).length === item.actions.length;
  return true;
};

/** The same response always written the same way, so that two can be compared: what has no order is put in one. */
export const canonicalResponse = (response: Response): string =>
  JSON.stringify(response, (_, inner: unknown) => {
    if (Array.isArray(inner)) return [...inner].sort();
    return inner !== null && typeof inner === 'object'
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  });
