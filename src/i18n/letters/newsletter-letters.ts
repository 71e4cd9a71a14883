import { unconfirmedDays } from '#domain/outreach/newsletter.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { localised } from '../address.ts';
import { translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type Listed = { slug: string; title: Bilingual; lines: Record<Locale, readonly string[]> };

/** Asks whether the owner of an address wants the letter. */
export const confirmLetter = (locale: Locale, { token, site }: { token: string; site: string }): Composed => {
  const t = translator(locale);
  return compose(
    {
      subject: t('newsletter.confirmSubject'),
      greeting: t('newsletter.hello'),
      body: t('newsletter.confirmBody'),
      link: { words: t('newsletter.confirmLink'), href: new URL(localised(`/newsletter/confirm/${token}`, locale), site).href },
      notes: [t('newsletter.confirmElse', { n: unconfirmedDays })],
      sender: t('letters.sender'),
    },
    locale,
  );
};

/** What was published, each with its first sentence and its address, and the way off the list. */
export const monthlyLetter = (
  locale: Locale,
  { month, pieces, leave, site }: { month: string; pieces: readonly Listed[]; leave: string; site: string },
): Composed & { headers: Record<string, string> } => {
  const t = translator(locale);
  const address = (path: string) => new URL(localised(path, locale), site).href;
  const letter = compose(
    {
      subject: t('newsletter.subject', { month, title: pieces[0]?.title[locale] ?? '' }),
      greeting: t('newsletter.hello'),
      body: t('newsletter.body', { n: pieces.length }),
      points: pieces.map(({ slug, title, lines }) => ({
        heading: title[locale],
        lines: [lines[locale][0] ?? '', address(`/pieces/${slug}`)],
      })),
      link: { words: t('newsletter.more'), href: address('/') },
      notes: [t('newsletter.why'), { words: t('newsletter.leave'), href: address(`/newsletter/leave/${leave}`) }],
      sender: t('letters.sender'),
    },
    locale,
  );
  const headers = {
    'List-Unsubscribe': `<${new URL(`/api/newsletter/leave/${leave}`, site).href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return { ...letter, headers };
};
