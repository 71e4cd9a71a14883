import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. Days compare as text. */
export type PlainDate = string & { readonly __day?: never };

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

export const isPlainDate = (text: string): text is PlainDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = utc(text);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
};

export const PlainDate = z.string().refine(isPlainDate, { error: 'a calendar day, written YYYY-MM-DD' });

// China has kept one time zone without daylight saving since 1991, so a fixed offset is exact for every day we ask about.
/** The calendar day in Asia/Shanghai on which `instant` falls. */
export const dayOf = (instant: Date): PlainDate => fromUtc(instant.getTime() + SHANGHAI_OFFSET_MS);

/** The instant at which `day` begins in Asia/Shanghai. */
export const startOfDay = (day: PlainDate): Date => new Date(utc(day) - SHANGHAI_OFFSET_MS);

/** The instant at which `day` is over: 24:00 Beijing time, which is the first instant of the next day. */
export const endOfDay = (day: PlainDate): Date => new Date(utc(day) + DAY_MS - SHANGHAI_OFFSET_MS);

export const addDays = (day: PlainDate, days: number): PlainDate => fromUtc(utc(day) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** The same day of a later (or earlier) month. Where that month is too short, its last day: 31 January plus one month is the end of February. */
export const addMonths = (day: PlainDate, months: number): PlainDate => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, last));
  return fromUtc(target.getTime());
};

/** The later of two days. */
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => [a, b].sort()[1] ?? a;
