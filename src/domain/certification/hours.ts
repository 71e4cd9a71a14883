import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';

/** Learning that counts as hours (学时): when, how long, and what it was. Never credits (学分) of another scheme. */
export type HoursEntry = { id: string; on: PlainDate; minutes: number; title: { 'zh-CN': string; en: string } };

export type HoursYear = { n: number; from: PlainDate; until: PlainDate; minutes: number; needed: number };
/** The meter of a cycle. `years`: only those that have begun by the day. `counted`: every entry that counts, oldest first. */
export type HoursCycle = { minutes: number; needed: number; years: HoursYear[]; counted: HoursEntry[] };

const sum = (entries: readonly HoursEntry[]) => entries.reduce((total, { minutes }) => total + minutes, 0);

/** What counts for the renewal of a certificate: learning from its first day on, by `day`; nothing from the cycle before it. */
export const cycleOf = (
  { validFrom, until }: { validFrom: PlainDate; until: PlainDate },
  entries: readonly HoursEntry[],
  { minutes, minutesEachYear }: { minutes: number; minutesEachYear: number },
  day: PlainDate,
): HoursCycle => {
  const counted = entries.filter(({ on }) => validFrom <= on && on <= day).sort((a, b) => (a.on < b.on ? -1 : 1));
  const years: HoursYear[] = [];
  for (let n = 1; minutesEachYear > 0; n += 1) {
    const from = addMonths(validFrom, 12 * (n - 1));
    if (from > day || from > until) break;
    const end = addDays(addMonths(validFrom, 12 * n), -1);
    // Whoever is late may still learn for the last year; the years before it are over.
    const isLast = end >= until;
    const within = counted.filter(({ on }) => from <= on && (isLast || on <= end));
    years.push({ n, from, until: end, minutes: sum(within), needed: minutesEachYear });
    if (isLast) break;
  }
  return { minutes: sum(counted), needed: minutes, years, counted };
};
