import { z } from 'zod';
import type { Item, ItemType } from '../content/item.ts';
import { PartKey } from '../content/items/head.ts';
import type { ShownItem } from './shown-item.ts';

const Parts = z.array(PartKey).max(12);
const Several = Parts.refine((keys) => new Set(keys).size === keys.length, 'each part once');

/** What a person answered: by the same `type` as the item, and by the letters of its parts. Any of it may still be without an answer. */
export const Response = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), choice: PartKey }),
  z.strictObject({ type: z.literal('multiple'), choices: Several }),
  /** By step, the place it was given; two steps may still stand at the same one. */
  z.strictObject({ type: z.literal('ordering'), places: z.record(PartKey, z.int().min(1).max(7)) }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(PartKey, PartKey) }),
  z.strictObject({ type: z.literal('cloze'), gaps: z.record(PartKey, PartKey) }),
  z.strictObject({ type: z.literal('judgement'), ratings: z.record(PartKey, z.int().min(1).max(4)) }),
  z.strictObject({ type: z.literal('annotate'), marks: Several }),
  z.strictObject({ type: z.literal('reflection'), text: z.string().max(6000) }),
]);
export type Response = z.infer<typeof Response>;
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
