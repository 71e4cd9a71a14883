import type { Said } from '#domain/assessment/said.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';

/** What a receipt says was answered. */
export const saidWords = (said: Said, locale: Locale, t: Translate): string => {
  const comma = locale === 'en' ? ', ' : '、';
  if (said.is === 'text') return t('exam.saidText', { n: said.length });
  if (said.is === 'list') return said.places.length === 0 ? t('exam.saidNothing') : t('exam.optionN', { n: said.places.join(comma) });
  return said.pairs.length === 0 ? t('exam.saidNothing') : said.pairs.map(([from, to]) => `${from} → ${to}`).join(comma);
};
