import type { Locale } from '#domain/shared/locale.ts';

export type Said = { words: string; lang: Locale | undefined };

/** What there is in the reader's language; else the Chinese, marked as such for a screen reader. */
export const inLanguage = (locale: Locale, zh: string, en: string | null): Said =>
  locale === 'en' ? (en === null ? { words: zh, lang: 'zh-CN' } : { words: en, lang: undefined }) : { words: zh, lang: undefined };

/** A statement in the reader's language where it has it. */
export const statementIn = (
  locale: Locale,
  { language, words, otherWords }: { language: Locale; words: string; otherWords: string | null },
): Said => {
  if (language === locale) return { words, lang: undefined };
  return otherWords === null ? { words, lang: language } : { words: otherWords, lang: undefined };
};
