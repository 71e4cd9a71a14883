import { z } from 'zod';
import { blooms, type Item, itemTypes, itemUses } from '../content/item.ts';
import type { DraftItem } from './draft-item.ts';
import { itemStates } from './states.ts';

/** What the page of the bank is asked for: words anywhere in an item, in either language, and closed sets. Anything else is as if it were not asked. */
export const Wanted = z.object({
  text: z.string().trim().max(200).catch(''),
  exam: z.string().max(60).catch(''),
  objective: z.string().regex(/^O\d$/).or(z.literal('')).catch(''),
  bloom: z.enum(blooms).or(z.literal('')).catch(''),
  type: z.enum(itemTypes).or(z.literal('')).catch(''),
  use: z.enum(itemUses).or(z.literal('')).catch(''),
  state: z
    .enum([...itemStates, 'shipped'])
    .or(z.literal(''))
    .catch(''),
});
export type Wanted = z.infer<typeof Wanted>;

/** One line of the bank: an item that came with the platform, or the newest version of an own one. */
export type BankEntry = {
  id: string;
  exam: string;
  state: (typeof itemStates)[number] | 'shipped';
  item: DraftItem | Item;
  changedAt: Date | null;
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value && typeof value === 'object' ? Object.values(value).map(textOf).join('\n') : '';

/** Whether an entry is among those wanted. Every word must stand somewhere in it. */
export const isWanted = ({ id, exam, state, item }: BankEntry, wanted: Wanted): boolean => {
  const same = (asked: string, is: string) => asked === '' || asked === is;
  if (!same(wanted.exam, exam) || !same(wanted.state, state) || !same(wanted.use, item.use)) return false;
  if (!same(wanted.objective, item.objective) || !same(wanted.bloom, item.bloom) || !same(wanted.type, item.type)) return false;
  const all = `${id}\n${textOf(item)}`.toLowerCase();
  return wanted.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};
