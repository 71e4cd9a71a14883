import { choicesOf, type Poll } from '#domain/content/poll.ts';
import { type Band, limits } from '#domain/polls/limits.ts';
import type { Translate } from '#i18n/t.ts';

export const bandWords = ({ from, to }: Band, t: Translate): string =>
  to === null ? t('polls.bandFrom', { from }) : t('polls.bandRange', { from, to });

/** A share as it was rounded: nought is said as "below". */
export const percentWords = (percent: number, { to }: Band, t: Translate): string => {
  if (percent > 0) return t('polls.percent', { n: percent });
  return t('polls.below', { n: to === null ? 1 : limits.coarse });
};

export const optionWords = (poll: Pick<Poll, 'options'>, option: string, t: Translate): string =>
  choicesOf(poll).find(({ id }) => id === option)?.text[t.locale] ?? option;

export const othersWords = (poll: Pick<Poll, 'options'>, options: readonly string[], t: Translate): string =>
  t('polls.others', { options: options.map((option) => optionWords(poll, option, t)).join(t.locale === 'en' ? '; ' : '；') });

/** The address of a poll, or of its results, with the page to go back to. */
export const pollPath = (
  slug: string,
  part: '' | '/results',
  asked: { back?: string; when?: 'before' | 'after'; said?: string },
): string => {
  const query = new URLSearchParams();
  if (asked.when === 'after') query.set('when', 'after');
  if (asked.said) query.set('said', asked.said);
  if (asked.back) query.set('back', asked.back);
  return `/polls/${slug}${part}${query.size > 0 ? `?${query}` : ''}`;
};
