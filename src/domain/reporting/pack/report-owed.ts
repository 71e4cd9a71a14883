import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { reportDueOn } from './pack.ts';

/** Spoken of from the first day of the year after; when the day is over, for so many days more. Platform default. */
const longAfterDays = 60;

/** The year whose report is to be filed now, and by when; undefined outside the months in which it is spoken of. */
export const reportsDue = (today: PlainDate): { year: number; dueOn: PlainDate } | undefined => {
  const year = Number(today.slice(0, 4)) - 1;
  const dueOn = reportDueOn(year);
  return today <= addDays(dueOn, longAfterDays) ? { year, dueOn } : undefined;
};
