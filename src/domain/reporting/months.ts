import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';

/** How many months back a trend reaches. Platform default. */
export const trendMonths = 12;

const firstOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`;

export const isMonthEnd = (day: PlainDate): boolean => addDays(day, 1).endsWith('-01');

/** The last days of so many months that are over by the end of `day`, earliest first. */
export const monthEnds = (day: PlainDate, months: number): PlainDate[] => {
  const next = isMonthEnd(day) ? addDays(day, 1) : firstOf(day);
  return Array.from({ length: months }, (_, i) => addDays(addMonths(next, i - months + 1), -1));
};

/** Whether a count was made when its day was just over, or on the day itself; otherwise it was reckoned later from what was then on record. */
export const isTimely = (day: PlainDate, countedOn: PlainDate): boolean => countedOn <= addDays(day, 2);
