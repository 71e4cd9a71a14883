import type { Reader } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { aboutOf, type BankLine, isWanted, type Wanted } from '#domain/bank/find.ts';
import { ownEntries, shippedItems } from './bank-entries.ts';
import { readerOf } from './readable.ts';

export const bankAPage = 30;

type By = { actor: Actor; now: Date };

/** The items of the bank of an institution that are wanted: its own first, the last changed on top, then those that came with the platform. */
export const bankFound = async (db: Reader, institutionId: string, wanted: Wanted, { actor, now }: By): Promise<BankLine[]> => {
  const mayRead = await readerOf(db, actor, now);
  const lines = await Promise.all(
    [...(await ownEntries(db, institutionId)), ...(await shippedItems(db))].map(async ({ item, ...entry }): Promise<BankLine> => {
      const about = aboutOf(item);
      return { ...entry, about, item: (await mayRead({ id: entry.id, exam: entry.exam, use: about.use })) ? item : null };
    }),
  );
  return lines.filter((line) => isWanted(line, wanted));
};
