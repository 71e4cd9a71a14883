import type { Reader } from '#db/client.ts';
import { isTimely, monthEnds, trendMonths } from '#domain/reporting/months.ts';
import type { Tally } from '#domain/reporting/tally.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { countsOf } from './stored-counts.ts';

export type TrendPoint = {
  day: PlainDate;
  /** By institution. */
  tallies: Map<string, Tally[]>;
  /** Whether it was counted when the month was just over, for every institution in it; otherwise it was reckoned later. */
  timely: boolean;
};

/** The ends of the months up to a day, as they were counted and kept. A month of which an institution has no count is left out. */
export const trendOf = async (db: Reader, institutionIds: readonly string[], day: PlainDate, knownAt?: Date): Promise<TrendPoint[]> => {
  const days = monthEnds(day, trendMonths);
  const rows = (await countsOf(db, institutionIds, days)).filter(({ countedAt }) => knownAt === undefined || countedAt <= knownAt);
  return days.flatMap((one): TrendPoint[] => {
    const there = rows.filter((row) => row.day === one);
    if (there.length < institutionIds.length || there.length === 0) return [];
    return [
      {
        day: one,
        tallies: new Map(there.map(({ institutionId, tallies }) => [institutionId, tallies])),
        timely: there.every(({ countedAt }) => isTimely(one, dayOf(countedAt))),
      },
    ];
  });
};
