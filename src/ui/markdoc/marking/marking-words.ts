import { outcomes } from '#domain/content/marking.ts';
import type { Translate } from '#i18n/t.ts';

const heads = ['none', 'all', 'whole', 'missed', 'alarms', 'both'] as const;

/** What the script of a document to be marked says, in one language; places in braces are its to fill. */
export const markingWords = (t: Translate) => {
  const kept = (name: string) => `{${name}}`;
  return {
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, t(`marking.outcome-${outcome}`)])),
    heads: Object.fromEntries(heads.map((head) => [head, t(`marking.head-${head}`)])),
    counted: t('marking.counted', { hits: kept('hits'), problems: kept('problems'), alarms: kept('alarms'), fine: kept('fine') }),
    issues: t('marking.issuesRight', { right: kept('right'), hits: kept('hits') }),
    missing: t('marking.missingFound', { found: kept('found'), missing: kept('missing'), wrong: kept('wrong') }),
    critical: t('marking.criticalMissed', { n: kept('n') }),
    careful: t('marking.careful'),
  };
};

export type MarkingWords = ReturnType<typeof markingWords>;
