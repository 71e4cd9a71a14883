import { languagesOf, type toldIn } from '#domain/outreach/society-piece.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';

type Written = Parameters<typeof toldIn>[1];

/** What is said of a piece that is written in one language only, short for lists. Nothing where it is in both. */
export const onlyIn = (text: Written, t: Translate): string | undefined => {
  const [first, second] = languagesOf(text);
  return second ? undefined : first === 'en' ? t('societies.onlyEn') : t('societies.onlyZh');
};

/** `lang` for words that are not in the language of the page. */
export const langOf = (told: { lang: Locale }, t: Translate): Locale | undefined => (told.lang === t.locale ? undefined : told.lang);

/** What a text changed of the one before it, in the reader's language where it is told in it. */
export const changeIn = (
  locale: Locale,
  { change, changeEn }: { change: string | null; changeEn: string | null },
): { words: string; lang: Locale } =>
  locale === 'en'
    ? changeEn === null
      ? { words: change ?? '', lang: 'zh-CN' }
      : { words: changeEn, lang: 'en' }
    : change === null
      ? { words: changeEn ?? '', lang: 'en' }
      : { words: change, lang: 'zh-CN' };
