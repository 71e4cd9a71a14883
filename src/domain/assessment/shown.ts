import type { Said } from './said.ts';

/** A save as it is shown: which question, what was answered without its words, and whether it counts. */
export type ReceiptShown = { receipt: number; question: number; said: Said; savedAt: Date; counts: boolean };

/** A seat of a sitting as its list shows it. */
export type SeatShown = {
  id: string;
  personId: string;
  name: string;
  number: string | null;
  /** For the proctor and whoever manages exams alone. */
  code: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  closesAt: Date | null;
};

/** A proposal to take an item out, and what was decided. Null for who did it: the system. */
export type VoidShown = {
  id: string;
  itemId: string;
  reason: string;
  proposer: string | null;
  proposedAt: Date;
  decider: string | null;
  confirmedAt: Date | null;
  refusedAt: Date | null;
};
