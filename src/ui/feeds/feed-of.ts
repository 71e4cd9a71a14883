import { pieceTopics } from '#domain/content/piece.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';
import { notesListed } from '../notes/notes-listed.ts';
import { piecesListed } from '../outreach/pieces-listed.ts';
import { cardPath } from '../sharing/cards.ts';
import type { Feed } from './feed.ts';

/** What there is a feed of: everything, and each topic. */
export const feedNames = ['all', ...pieceTopics] as const;
export type FeedName = (typeof feedNames)[number];

/** The pieces and the notes on new risks of a feed in a language, newest first. `site`: where the site answers; `self`: the path of the feed. */
export const feedOf = async (name: FeedName, t: Translate, { site, self }: { site: URL | undefined; self: string }): Promise<Feed> => {
  const { locale } = t;
  const address = (path: string) => new URL(localised(path, locale), site).href;
  const pieces = (await piecesListed()).filter(({ data }) => name === 'all' || data.topics.includes(name));
  const notes = (await notesListed()).filter(({ data }) => name === 'all' || data.topics.includes(name));
  const told = notes.map(({ id, data }) => ({
    url: address(`/explain/notes/${id}`),
    title: `${t('notes.kicker')}${locale === 'en' ? ': ' : '：'}${data.title[locale]}`,
    lines: [...data.seen[locale], ...data.doNow[locale]],
    on: data.publishedOn,
    changedOn: data.publishedOn,
    topics: data.topics.map((topic) => t(`pieces.topic-${topic}`)),
  }));
  return {
    title: name === 'all' ? t('common.siteName') : t('feeds.ofTopic', { topic: t(`pieces.topic-${name}`) }),
    subtitle: t('feeds.what'),
    locale,
    home: address('/'),
    self: new URL(self, site).href,
    icon: address(cardPath('site')),
    entries: [
      ...told,
      ...pieces.map(({ id, data }) => ({
        url: address(`/pieces/${id}`),
        title: data.title[locale],
        lines: data.lines[locale],
        on: data.publishedOn,
        changedOn:
          data.corrections
            .map(({ on }) => on)
            .sort()
            .at(-1) ?? data.publishedOn,
        topics: data.topics.map((topic) => t(`pieces.topic-${topic}`)),
      })),
    ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  };
};
