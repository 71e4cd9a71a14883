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
