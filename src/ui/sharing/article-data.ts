import type { Piece } from '#domain/content/piece.ts';
import type { Translate } from '#i18n/t.ts';

/** A piece in the words of schema.org. `url`: where it is read; `image`: its card. A review that nobody did is not claimed. */
export const articleData = (piece: Piece, url: string, image: string, t: Translate) => ({
  '@type': 'Article',
  headline: piece.title[t.locale],
  description: piece.lines[t.locale].join(t.locale === 'en' ? ' ' : ''),
  url,
  image,
  inLanguage: t.locale,
  datePublished: piece.publishedOn,
  dateModified: piece.corrections.map(({ on }) => on).sort().at(-1) ?? piece.publishedOn,
  isAccessibleForFree: true,
  publisher: { '@type': 'Organization', name: t('common.siteName') },
});
