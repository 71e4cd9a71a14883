import type { Translate } from '#i18n/t.ts';

/** What somebody is examined with, in words; empty where it is as usual. */
export const aidWords = (
  { timePercent, largePrint, reader }: { timePercent: number; largePrint: boolean; reader: boolean },
  t: Translate,
): string =>
  [
    timePercent > 100 && `${t('examOffice.time')} ${t('examOffice.timeShare', { n: timePercent })}`,
    largePrint && t('examOffice.largePrint'),
    reader && t('examOffice.reader'),
  ]
    .filter(Boolean)
    .join(t.locale === 'en' ? ', ' : '、');
