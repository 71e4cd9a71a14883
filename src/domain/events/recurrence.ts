import { addDays, addMonths, dayOf, daysBetween, type PlainDate } from '../shared/plain-date.ts';

export const rhythms = ['once', 'weekly', 'fortnightly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** How often an event may be held in one series. Platform default. */
export const mostOccurrences = 60;

const step: Record<Exclude<Rhythm, 'once'>, (first: PlainDate, n: number) => PlainDate> = {
  weekly: (first, n) => addDays(first, 7 * n),
  fortnightly: (first, n) => addDays(first, 14 * n),
  // Counted from the first day each time: from 31 January comes 28 February and then 31 March, not the 28th for ever.
  monthly: (first, n) => addMonths(first, n),
};

/** The days of a series from its first day to `until`, both included; at most `mostOccurrences` of them. */
export const daysOfSeries = (rhythm: Rhythm, first: PlainDate, until: PlainDate): PlainDate[] => {
  if (rhythm === 'once') return [first];
  const days: PlainDate[] = [];
  for (let n = 0; days.length < mostOccurrences; n += 1) {
    const day = step[rhythm](first, n);
    if (day > until) break;
    days.push(day);
  }
  return days;
};

/** The same moment of the clock in Beijing on another day. */
export const onDay = (instant: Date, from: PlainDate, day: PlainDate): Date =>
  new Date(instant.getTime() + daysBetween(from, day) * 86_400_000);

type Times = { startsAt: Date; endsAt: Date; registerUntil: Date | null };

/** The times of each event of a series: each keeps its hours, its length and how long before it registration closes. */
export const timesOfSeries = (rhythm: Rhythm, times: Times, until: PlainDate): Times[] => {
  const first = dayOf(times.startsAt);
  return daysOfSeries(rhythm, first, until).map((day) => ({
    startsAt: onDay(times.startsAt, first, day),
    endsAt: onDay(times.endsAt, first, day),
    registerUntil: times.registerUntil && onDay(times.registerUntil, first, day),
  }));
};

export type SeriesFault =
  | { code: 'events.series_end_missing'; field: 'repeatUntil' }
  | { code: 'events.series_too_long'; field: 'repeatUntil'; most: number };

/** What does not fit about the end of a series. */
export const seriesFault = (rhythm: Rhythm, startsAt: Date, until: PlainDate | null): SeriesFault | undefined => {
  if (rhythm === 'once') return undefined;
  const first = dayOf(startsAt);
  if (until === null || until <= first) return { code: 'events.series_end_missing', field: 'repeatUntil' };
  const last = daysOfSeries(rhythm, first, until).at(-1) ?? first;
  const next = step[rhythm](first, mostOccurrences);
  return next <= until && last < until && next > last
    ? { code: 'events.series_too_long', field: 'repeatUntil', most: mostOccurrences }
    : undefined;
};
