import { toldIn } from '#domain/outreach/society-piece.ts';
import type { Translate } from '#i18n/t.ts';
import { namedIn } from '../components/named-in.ts';
import { paragraph } from '../papers/reader/book.ts';
import { onlyIn } from '../societies/society-words.ts';
import { entryHtml } from './entry-html.ts';
import type { Feed } from './feed.ts';
import { addressIn, lineTo } from './piece-blocks.ts';
import { safeBlocks } from './safe-blocks.ts';

type Listed = {
  society: { provider: { nameZh: string; nameEn: string | null }; page: { slug: string } };
  piece: { slug: string };
  text: Parameters<typeof toldIn>[1] & { authorName: string; publishedOn: string | null };
  firstOn: string;
};

/** What societies have published, for a reader of one language. A piece that is not written in it says so in its title. */
export const societyFeed = (pieces: readonly Listed[], t: Translate, { site, self }: { site: URL | undefined; self: string }): Feed => {
  const { locale } = t;
  const address = (path: string) => addressIn(path, t, site);
  return {
    title: `${t('societies.feedTitle')} · ${t('common.siteName')}`,
    subtitle: t('societies.lead'),
    locale,
    home: address('/societies'),
    self: new URL(self, site).href,
    entries: pieces.map(({ society, piece, text, firstOn }) => {
      const told = toldIn(locale, text);
      const only = told.lang === locale ? undefined : onlyIn(text, t);
      const url = address(`/societies/${society.page.slug}/${piece.slug}`);
      const by = `${text.authorName} · ${namedIn(locale, society.provider)}`;
      return {
        url,
        title: only ? `${told.title} (${only})` : told.title,
        summary: told.lead,
        html: entryHtml([paragraph(told.lead), paragraph(by), ...safeBlocks(told.body), lineTo(t('feeds.rest'), url)], url),
        lang: told.lang === locale ? undefined : told.lang,
        on: firstOn,
        changedOn: text.publishedOn ?? firstOn,
        topics: [namedIn(locale, society.provider)],
      };
    }),
  };
};
