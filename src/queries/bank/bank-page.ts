import type { Reader } from '#db/client.ts';
import { type BankEntry, isWanted, type Wanted } from '#domain/bank/find.ts';
import { ownEntries, shippedItems } from './bank-entries.ts';

export const bankAPage = 30;

/** The items of the bank of an institution that are wanted: its own first, the last changed on top, then those that came with the platform. */
export const bankFound = async (db: Reader, institutionId: string, wanted: Wanted): Promise<BankEntry[]> =>
  [...(await ownEntries(db, institutionId)), ...(await shippedItems(db))].filter((entry) => isWanted(entry, wanted));
