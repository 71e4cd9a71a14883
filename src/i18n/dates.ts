import type { Locale } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

const zone = 'Asia/Shanghai';

/** A calendar day for a reader: 2026年11月25日, 25 November 2026. */
export const showDay = (day: PlainDate, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** An instant for a reader, in Beijing time, to the minute. */
export const showInstant = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
    hourCycle: 'h23',
  }).format(instant);

/** A year, a month or a day, as precisely as it is known: 2018年11月, November 2018. */
export const showPartialDay = (when: string, locale: Locale): string => {
  const [year, month, day] = when.split('-');
  if (day) return showDay(when, locale);
  if (!month) return locale === 'en' ? String(year) : `${year}年`;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${when}-01T00:00:00Z`),
  );
};

/** An instant to the second, in Beijing time, as a receipt shows it. */
export const showMoment = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: zone,
    hourCycle: 'h23',
  }).format(instant);
