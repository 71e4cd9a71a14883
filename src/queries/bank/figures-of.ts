import { and, eq, gte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { itemStatistic } from '#db/schema/index.ts';
import type { Drift } from '#domain/assessment/statistics/drift.ts';
import type { LanguageGap } from '#domain/assessment/statistics/language-gap.ts';
import { type Signal, signalsOf } from '#domain/assessment/statistics/signals.ts';
import type { Item } from '#domain/content/item.ts';
import { smallest } from '#domain/shared/smallest.ts';
import { itemVersion } from '../content/item-version.ts';

export type ItemFigures = {
  n: number;
  p: number;
  d: number | null;
  rpb: number | null;
  countedAt: Date;
  signals: Signal[];
  languages: LanguageGap | null;
  drift: Drift | null;
};

/** What first attempts say of an item in these very words; undefined until enough people have answered it that nobody can be told from it. */
export const figuresOf = async (db: Reader, item: Item): Promise<ItemFigures | undefined> => {
  const [row] = await db
    .select()
    .from(itemStatistic)
    .where(and(eq(itemStatistic.itemVersion, itemVersion(item)), gte(itemStatistic.n, smallest)));
  if (!row) return undefined;
  const { n, p, d, rpb, countedAt, languages, drift } = row;
  return { n, p, d, rpb, countedAt, languages, drift, signals: signalsOf(row) };
};
