import type { AnyRefusal } from '#domain/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { isPlainDate } from '#domain/shared/plain-date.ts';
import { whyNotRead } from './credential-refusals.ts';
import { showDay, showInstant } from './dates.ts';
import { fileFaultWords } from './file-words.ts';
import { fill } from './fill.ts';
import { policyFileWords } from './policy-file-words.ts';
import { refusals } from './refusals.ts';

const shown = (value: unknown, locale: Locale): string => {
  if (value instanceof Date) return showInstant(value, locale);
  if (Array.isArray(value)) return value.map((one) => shown(one, locale)).join(locale === 'en' ? ', ' : '、');
  return typeof value === 'string' && isPlainDate(value) ? showDay(value, locale) : String(value);
};

// What is wrong with a file has a place in it and words of its own.
const ofFile = (refusal: AnyRefusal, locale: Locale) => {
  if (refusal.code === 'requirements.policy_file_faulty') return { said: policyFileWords(refusal.faults, locale) };
  return refusal.code === 'bank.file_refused' ? { said: fileFaultWords(refusal.fault, locale) } : {};
};

/** A refusal in the reader's language. What travels beside its code fills the places of the sentence, instants in Beijing time. */
export const refusalWords = (refusal: AnyRefusal, locale: Locale): string =>
  fill(refusals[refusal.code][locale], {
    ...Object.fromEntries(Object.entries(refusal).map(([name, value]) => [name, shown(value, locale)])),
    ...ofFile(refusal, locale),
    ...('why' in refusal && refusal.why in whyNotRead && { why: whyNotRead[refusal.why as keyof typeof whyNotRead][locale] }),
  });
