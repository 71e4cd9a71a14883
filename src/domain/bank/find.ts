import { z } from 'zod';
import { blooms, type Item, itemTypes, itemUses } from '../content/item.ts';
import { type Draft, itemsIn } from './draft-case.ts';
import { itemStates } from './states.ts';

/** What stands in the bank: items of every type, and case sets. */
export const bankTypes = [...itemTypes, 'case'] as const;
export type BankType = (typeof bankTypes)[number];

/** What the page of the bank is asked for: words anywhere in an item, in either language, and closed sets. Anything else is as if it were not asked. */
export const Wanted = z.object({
  text: z.string().trim().max(200).catch(''),
  exam: z.string().max(60).catch(''),
  objective: z.string().regex(/^O\d$/).or(z.literal('')).catch(''),
  bloom: z.enum(blooms).or(z.literal('')).catch(''),
  type: z.enum(bankTypes).or(z.literal('')).catch(''),
  use: z.enum(itemUses).or(z.literal('')).catch(''),
  state: z
    .enum([...itemStates, 'shipped'])
    .or(z.literal(''))
    .catch(''),
});
export type Wanted = z.infer<typeof Wanted>;

/** What is in the bank: an item that came with the platform, or the newest version of an own item or case set. */
export type BankEntry = {
  id: string;
  exam: string;
  state: (typeof itemStates)[number] | 'shipped';
  item: Draft | Item;
  changedAt: Date | null;
};

/** What is told of an item without its words. A case set has as many cells of the blueprint as items. */
export type About = { type: BankType; use: Item['use']; cells: { objective: string; bloom: Item['bloom'] | '' }[] };
export const aboutOf = (draft: Draft | Item): About => ({
  type: draft.type,
  use: draft.use,
  cells: itemsIn(draft, draft.id).map(({ objective, bloom }) => ({ objective, bloom })),
});

/** A line of the bank as somebody sees it: of an exam whose questions are closed to them, without the words. */
export type BankLine = Omit<BankEntry, 'item'> & { about: About; item: BankEntry['item'] | null };

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value && typeof value === 'object' ? Object.values(value).map(textOf).join('\n') : '';

/** Whether a line is among those wanted. Every word must stand somewhere in what is shown of it. */
export const isWanted = ({ id, exam, state, about, item }: BankLine, wanted: Wanted): boolean => {
  const same = (asked: string, is: string) => asked === '' || asked === is;
  if (!same(wanted.exam, exam) || !same(wanted.state, state) || !same(wanted.use, about.use)) return false;
  if (!same(wanted.type, about.type)) return false;
  const isCell = (cell: About['cells'][number]) => same(wanted.objective, cell.objective) && same(wanted.bloom, cell.bloom);
  if ((wanted.objective !== '' || wanted.bloom !== '') && !about.cells.some(isCell)) return false;
  const all = `${id}\n${textOf(item)}`.toLowerCase();
  return wanted.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};
