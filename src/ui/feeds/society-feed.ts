import { toldIn } from '#domain/outreach/society-piece.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';
import { namedIn } from '../components/named-in.ts';
import { cardPath } from '../sharing/cards.ts';
import { onlyIn } from '../societies/society-words.ts';
import type { Feed } from './feed.ts';

type Listed = {
  society: { provider: { nameZh: string; nameEn: string | null }; page: { slug: string } };
  piece: { slug: string };
  text: Parameters<typeof toldIn>[1] & { authorName: string; publishedOn: string | null };
  firstOn: string;
};

/** What societies have published, for a reader of one language. A piece that is not written in it says so in its title. */
export const societyFeed = (pieces: readonly Listed[], t: Translate, { site, self }: { site: URL | undefined; self: string }): Feed => {
  const { locale } = t;
  const address = (path: string) => new URL(localised(path, locale), site).href;
  return {
    title: `${t('societies.feedTitle')} · ${t('common.siteName')}`,
    subtitle: t('societies.lead'),
    locale,
    home: address('/societies'),
    self: new URL(self, site).href,
    icon: address(cardPath('site')),
    entries: pieces.map(({ society, piece, text, firstOn }) => {
      const told = toldIn(locale, text);
      const only = told.lang === locale ? undefined : onlyIn(text, t);
      return {
        url: address(`/societies/${society.page.slug}/${piece.slug}`),
        title: only ? `${told.title} (${only})` : told.title,
        lines: [told.lead, `${text.authorName} · ${namedIn(locale, society.provider)}`],
        on: firstOn,
        changedOn: text.publishedOn ?? firstOn,
        topics: [namedIn(locale, society.provider)],
      };
    }),
  };
};
