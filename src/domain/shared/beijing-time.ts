import { z } from 'zod';
import { fault } from './fault.ts';
import { isPlainDate } from './plain-date.ts';

const offset = '+08:00';

/** An instant as a form asks for it: `2026-01-05T10:00` in Beijing. Undefined for anything else. */
export const readBeijingTime = (text: string): Date | undefined => {
  const [, day = '', time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  if (time === undefined || !isPlainDate(day)) return undefined;
  const instant = new Date(`${day}T${time}${offset}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/** An instant as a form or a program asks about it. */
export const BeijingTime = z.string().refine((text) => readBeijingTime(text) !== undefined, fault('not_a_moment'));

/** The other way round, to the minute. */
export const beijingTime = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
