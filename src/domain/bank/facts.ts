import type { ItemStep } from './states.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type BankFacts = {
  'bank.item_moved': { itemId: string; version: number; exam: string; step: ItemStep };
  'bank.items_imported': { exam: string; fileName: string; items: number };
};
