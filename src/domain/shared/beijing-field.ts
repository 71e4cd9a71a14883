import { z } from 'zod';
import { readBeijingTime } from './beijing-time.ts';

/** A field of a form for a day and a time, as an instant. */
export const BeijingField = z.string().transform((text, context) => {
  const instant = readBeijingTime(text);
  if (instant) return instant;
  context.addIssue({ code: 'custom', message: text === '' ? 'missing' : 'not_in_form' });
  return z.NEVER;
});
