import type { Locale } from '#domain/shared/locale.ts';

/** The language of words that somebody wrote once, such as a name, a place or an office: said on an English page where they are Chinese. */
export const langOfWords = (words: string, locale: Locale): Locale | undefined =>
  locale === 'en' && /\p{Script=Han}/u.test(words) ? 'zh-CN' : undefined;
