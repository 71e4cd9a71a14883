import { z } from 'zod';
import { Item, itemUses } from '../content/item.ts';
import { DraftItem, noWords, Words } from './draft-item.ts';

/** How many items may ask about one story. Platform default. */
export const mostInCase = 8;

/** The story of a case set on its way. */
export const DraftStory = z.strictObject({
  title: Words.default(noWords),
  text: Words.default(noWords).describe('Paragraphs are parted by an empty line.'),
  sources: z.array(z.string().trim()).default([]),
});
export type DraftStory = z.infer<typeof DraftStory>;

/** A story with the items that ask about it: written, reviewed and drawn as one. Its items have ids of their own, which stay from version to version. */
export const DraftCase = z.strictObject({
  type: z.literal('case'),
  id: z.string().trim().max(80).default(''),
  use: z.enum(itemUses).default('exam'),
  ...DraftStory.shape,
  items: z.array(DraftItem).max(mostInCase).default([]),
});
export type DraftCase = z.infer<typeof DraftCase>;

/** What a writer works on: an item by itself, or a case set. */
export type Draft = DraftItem | DraftCase;

/** A story with the id that items name it by. */
export type NamedStory = DraftStory & { id: string; use: DraftCase['use'] };
export const storyIn = ({ use, title, text, sources }: DraftCase, id: string): NamedStory => ({ id, use, title, text, sources });

/** The items that a draft consists of, those of a case set under the name of their story. */
export const itemsIn = <T extends DraftItem | Item>(draft: T | DraftCase, id: string): (T | DraftItem)[] =>
  draft.type === 'case' ? draft.items.map((item) => ({ ...item, use: draft.use, vignette: id })) : [{ ...draft, id }];

/** The same as whole items; none where any of them is not whole. */
export const wholeItems = (draft: Draft | Item, id: string): Item[] => {
  const parsed = itemsIn(draft, id).map((item) => Item.safeParse(item));
  return parsed.every(({ success }) => success) ? parsed.flatMap(({ data }) => data ?? []) : [];
};

/** What a draft is called in a list. */
export const headlineOf = (draft: Draft | Item): Words => (draft.type === 'case' ? draft.title : draft.stem);
