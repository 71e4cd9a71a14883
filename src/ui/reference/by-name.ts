import type { Bilingual, Locale } from '#domain/shared/locale.ts';

/** Sorts entries by a name in the reader's order: pinyin in Chinese; the alphabet in English, an article before the name left aside. */
export const byName = <T>(entries: readonly T[], name: (entry: T) => Bilingual, locale: Locale): T[] => {
  const { compare } = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin', { numeric: true });
  const sorted = (entry: T) => (locale === 'en' ? name(entry).en.replace(/^(an?|the) /i, '') : name(entry)[locale]);
  return [...entries].sort((a, b) => compare(sorted(a), sorted(b)));
};
