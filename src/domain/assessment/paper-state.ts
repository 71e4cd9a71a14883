import type { Response } from './response.ts';

/** The last save of an item, as a page shows it. */
export type SavedAnswer = { response: Response; receipt: number; savedAt: number };

/** Where a paper stands, as the server tells every tab and device that has it open. Instants are milliseconds. */
export type PaperState = {
  /** `ended`: time has run out and the clock has not come round yet. */
  state: 'open' | 'ended' | 'closed';
  now: number;
  closesAt: number;
  saved: Record<string, SavedAnswer>;
};
