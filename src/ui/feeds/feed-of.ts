import { getEntry } from 'astro:content';
import { pieceTopics } from '#domain/content/piece.ts';
import { noteParts } from '#domain/content/risk-note.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { Translate } from '#i18n/t.ts';
import { references } from '../classroom/references.ts';
import { type NoteEntry, notesListed } from '../notes/notes-listed.ts';
import { type PieceEntry, piecesListed } from '../outreach/pieces-listed.ts';
import { type Block, paragraph } from '../papers/reader/book.ts';
import { cardPath } from '../sharing/cards.ts';
import { entryHtml } from './entry-html.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { addressIn, lineTo, pieceBlocks } from './piece-blocks.ts';

export type FeedName = 'all' | (typeof pieceTopics)[number];

const of =
  (name: FeedName) =>
  ({ data }: { data: { topics: readonly string[] } }): boolean =>
    name === 'all' || data.topics.includes(name);

/** What there is a feed of: everything, and each topic that anything has been written on. */
export const feedNames = async (): Promise<FeedName[]> => {
  const all = [...(await piecesListed()), ...(await notesListed())];
  return ['all', ...pieceTopics.filter((topic) => all.some(of(topic)))];
};

type Where = { t: Translate; site: URL | undefined };

const noteEntry = ({ id, data }: NoteEntry, { t, site }: Where): FeedEntry => {
  const { locale } = t;
  const url = addressIn(`/explain/notes/${id}`, t, site);
  const blocks = noteParts.flatMap((part): Block[] => [
    { is: 'heading', level: 3, text: t(`notes.${part}`) },
    { is: 'list', mark: 'dot', items: data[part][locale].map((line) => [paragraph(line)]) },
  ]);
  return {
    url,
    title: `${t('notes.kicker')}${locale === 'en' ? ': ' : '：'}${data.title[locale]}`,
    summary: data.seen[locale][0] ?? '',
    html: entryHtml([...blocks, lineTo(t('feeds.rest'), url)], url),
    on: data.publishedOn,
    changedOn: data.publishedOn,
    topics: data.topics.map((topic) => t(`pieces.topic-${topic}`)),
  };
};

const pieceEntry = async ({ id, data }: PieceEntry, { t, site }: Where): Promise<FeedEntry> => {
  const { locale } = t;
  const url = addressIn(`/pieces/${id}`, t, site);
  const words = (await getEntry('pieceWords', `${id}/piece.${locale}`))?.body ?? '';
  const from = { words, address: url, references: await references(), t, site: site?.href ?? '', day: dayOf(new Date()) };
  const { blocks, notes } = pieceBlocks(data, from);
  return {
    url,
    title: data.title[locale],
    summary: data.lines[locale].join(locale === 'en' ? ' ' : ''),
    html: entryHtml([...data.lines[locale].map((line) => paragraph(line)), ...blocks], url, notes),
    image: addressIn(cardPath(`piece-${id}`), t, site),
    on: data.publishedOn,
    changedOn:
      data.corrections
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? data.publishedOn,
    topics: data.topics.map((topic) => t(`pieces.topic-${topic}`)),
  };
};

/** The pieces and the notes on new risks of a feed in a language, newest first. `site`: where the site answers; `self`: the path of the feed. */
export const feedOf = async (name: FeedName, t: Translate, { site, self }: { site: URL | undefined; self: string }): Promise<Feed> => {
  const notes = (await notesListed()).filter(of(name)).map((note) => noteEntry(note, { t, site }));
  const pieces = await Promise.all((await piecesListed()).filter(of(name)).map((piece) => pieceEntry(piece, { t, site })));
  return {
    title: name === 'all' ? t('common.siteName') : t('feeds.ofTopic', { topic: t(`pieces.topic-${name}`) }),
    subtitle: t('feeds.what'),
    locale: t.locale,
    home: addressIn('/', t, site),
    self: new URL(self, site).href,
    entries: [...notes, ...pieces].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  };
};
