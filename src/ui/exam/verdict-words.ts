import type { Reason } from '#domain/assessment/reasons.ts';
import type { ItemType } from '#domain/content/item.ts';
import type { Translate } from '#i18n/t.ts';

/** What is so about a part of a question, in words. */
export const verdictWords = ({ verdict }: Reason, type: ItemType, t: Translate): string => {
  if (verdict.is === 'place') return t('answer.step', { n: verdict.n });
  if (verdict.is === 'with') return t('answer.belongsTo', { what: verdict.text[t.locale] });
  if (verdict.is === 'panel') return t('answer.panelGave', { judges: verdict.judges, counts: verdict.counts.join(' / ') });
  return t(`answer.is-${type === 'reflection' ? 'best' : verdict.is}`);
};
