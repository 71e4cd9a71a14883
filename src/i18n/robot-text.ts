import type { OfferedType, Summary } from '#domain/notifications/webhook.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from './address.ts';
import { showInstant } from './dates.ts';
import { factWords } from './fact-words.ts';
import { translator } from './t.ts';

/** Counts of facts as lines of words. */
export const summaryLines = ({ counts }: Summary, locale: Locale): string[] =>
  (Object.entries(counts) as [OfferedType, number][]).map(([type, n]) =>
    translator(locale)('webhooks.count', { title: factWords[type].title[locale], n }),
  );

/** What a group is told by its robot: how many of what, at which institution, and where to look. No names. */
export const robotText = (summary: Summary, { institution, site }: { institution: string; site: string }): string => {
  const locale = 'zh-CN';
  return translator(locale)('webhooks.robotText', {
    institution,
    lines: summaryLines(summary, locale).join('\n'),
    until: showInstant(new Date(summary.until), locale),
    link: new URL(localised('/admin/log', locale), site).href,
  });
};
