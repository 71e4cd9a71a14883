import type { Bilingual, Locale } from '#domain/shared/locale.ts';

/** Sorts entries by a name in the reader's order: pinyin in Chinese, the alphabet in English. */
export const byName = <T>(entries: readonly T[], name: (entry: T) => Bilingual, locale: Locale): T[] => {
  const { compare } = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin', { numeric: true });
  return [...entries].sort((a, b) => compare(name(a)[locale], name(b)[locale]));
};
