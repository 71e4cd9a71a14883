import { type Locale, locales } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

// Making a formatter costs some hundred times what using it does, so each is made once.
const formatters = (options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> =>
  Object.fromEntries(locales.map((locale) => [locale, new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)])) as Record<
    Locale,
    Intl.DateTimeFormat
  >;

const beijing = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const;
const asDay = formatters({ dateStyle: 'long', timeZone: 'UTC' });
const asMonth = formatters({ year: 'numeric', month: 'long', timeZone: 'UTC' });
const asInstant = formatters({ dateStyle: 'long', timeStyle: 'short', ...beijing });
const asMoment = formatters({ dateStyle: 'medium', timeStyle: 'medium', ...beijing });

/** A calendar day for a reader: 2026年11月25日, 25 November 2026. */
export const showDay = (day: PlainDate, locale: Locale): string => asDay[locale].format(new Date(`${day}T00:00:00Z`));

/** An instant for a reader, in Beijing time, to the minute. */
export const showInstant = (instant: Date, locale: Locale): string => asInstant[locale].format(instant);

/** A year, a month or a day, as precisely as it is known: 2018年11月, November 2018. */
export const showPartialDay = (when: string, locale: Locale): string => {
  const [year, month, day] = when.split('-');
  if (day) return showDay(when, locale);
  if (!month) return locale === 'en' ? String(year) : `${year}年`;
  return asMonth[locale].format(new Date(`${when}-01T00:00:00Z`));
};

/** An instant to the second, in Beijing time, as a receipt shows it. */
export const showMoment = (instant: Date, locale: Locale): string => asMoment[locale].format(instant);
