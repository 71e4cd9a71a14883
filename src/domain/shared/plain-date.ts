import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. Days compare as text. */
export type PlainDate = string & { readonly __day?: never };

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const written = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

// Standings are worked out with days by the hundred million, and all of them lie in a few decades: each is read once and written once.
const [first, last] = [utc('1950-01-01') / DAY_MS, utc('2150-01-01') / DAY_MS];
const texts = new Map<number, PlainDate>();
const numbers = new Map<PlainDate, number>();

/** Days since 1970. */
const numberOf = (day: PlainDate): number => {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = utc(day) / DAY_MS;
  if (first <= number && number <= last) numbers.set(day, number);
  return number;
};

const textOf = (number: number): PlainDate => {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const day = written(number * DAY_MS);
  if (first <= number && number <= last) texts.set(number, day);
  return day;
};

export const isPlainDate = (text: string): text is PlainDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = utc(text);
  return !Number.isNaN(ms) && written(ms) === text;
};

export const PlainDate = z.string().refine(isPlainDate, { error: 'a calendar day, written YYYY-MM-DD' });

// China has kept one time zone without daylight saving since 1991, so a fixed offset is exact for every day we ask about.
/** The calendar day in Asia/Shanghai on which `instant` falls. */
export const dayOf = (instant: Date): PlainDate => textOf(Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS));

/** The instant at which `day` begins in Asia/Shanghai. */
export const startOfDay = (day: PlainDate): Date => new Date(utc(day) - SHANGHAI_OFFSET_MS);

/** The instant at which `day` is over: 24:00 Beijing time, which is the first instant of the next day. */
export const endOfDay = (day: PlainDate): Date => new Date(utc(day) + DAY_MS - SHANGHAI_OFFSET_MS);

export const addDays = (day: PlainDate, days: number): PlainDate => textOf(numberOf(day) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => numberOf(to) - numberOf(from);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const padded = (n: number, width: number) => String(n).padStart(width, '0');

/** The same day of a later (or earlier) month. Where that month is too short, its last day: 31 January plus one month is the end of February. */
export const addMonths = (day: PlainDate, months: number): PlainDate => {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month, date] = [Math.floor(index / 12), (index % 12) + 1, Number(day.slice(8))];
  const length = month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(Math.min(date, length), 2)}`;
};

/** The later of two days. */
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a);
