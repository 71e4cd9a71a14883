import { daysBetween, type PlainDate } from '#domain/shared/plain-date.ts';

/** Where a day stands on a line of `width` that runs from one day to another. */
export const scale =
  ({ from, to, width }: { from: PlainDate; to: PlainDate; width: number }) =>
  (day: PlainDate): number =>
    Math.round((Math.max(0, Math.min(daysBetween(from, day), daysBetween(from, to))) / Math.max(1, daysBetween(from, to))) * width);

/** The first of January of every year on the line, or every few years where there would be more than eight. */
export const years = ({ from, to }: { from: PlainDate; to: PlainDate }): PlainDate[] => {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  const step = Math.ceil((last - first + 1) / 8) || 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
    .filter((_, i) => i % step === 0)
    .map((year) => `${year}-01-01`);
};
