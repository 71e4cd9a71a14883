import type { Locale } from '#domain/shared/locale.ts';

/** A unit's or institution's name for a reader; the Chinese one where there is no English. */
export const namedIn = (locale: Locale, { nameZh, nameEn }: { nameZh: string; nameEn: string | null }): string =>
  locale === 'en' ? (nameEn ?? nameZh) : nameZh;
