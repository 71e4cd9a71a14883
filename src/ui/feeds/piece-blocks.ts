import Markdoc, { type Node } from '@markdoc/markdoc';
import type { Piece } from '#domain/content/piece.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import { blocksOf } from '../papers/reader/blocks.ts';
import { type Block, type Note, paragraph } from '../papers/reader/book.ts';
import type { Reading, References } from '../papers/reader/reading.ts';

/** What is read in a feed as on the page. All other tags are to be done by hand, or printed, and stay there. */
const isRead = new Set(['clause', 'case', 'callout', 'mythfact', 'timeline', 'risk', 'term', 'value', 'objective']);

type From = { words: string; address: string; references: References; t: Translate; site: string; day: PlainDate };

/** A line that leads to the page. */
export const lineTo = (words: string, href: string): Block => ({ is: 'paragraph', runs: [{ text: words }, { text: href, href }] });

const formIn =
  (address: string) =>
  ({ tag, attributes }: Node, { t }: Reading): Block[] | undefined => {
    if (tag === 'figure') return [paragraph(t('feeds.picture', { alt: String(attributes.alt) }))];
    if (isRead.has(tag ?? '')) return undefined;
    const title = typeof attributes.title === 'string' ? `${attributes.title}${t.locale === 'en' ? '. ' : '。'}` : '';
    return [lineTo(`${title}${t('feeds.onPage')}`, address)];
  };

// Four cards in a row are one thing to do, and are told of once.
const isSame = (a: Block | undefined, b: Block): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The text of a piece as blocks, and what its citations lead to. */
export const pieceBlocks = (
  piece: Pick<Piece, 'known' | 'unknown' | 'disputed' | 'corrections'>,
  { words, address, references, t, site, day }: From,
): { blocks: Block[]; notes: Note[] } => {
  const notes: Note[] = [];
  const reading: Reading = {
    ...{ t, site, day, references, notes, edition: 'reader', course: null, practice: new Map(), terms: new Set() },
    drawing: () => '',
    form: formIn(address),
  };
  const text = blocksOf(Markdoc.parse(words).children, reading).filter((block, i, all) => !isSame(all[i - 1], block));
  const stands = (['known', 'unknown', 'disputed'] as const).flatMap((name): Block[] => {
    const said = piece[name]?.[t.locale];
    return said
      ? [
          { is: 'heading', level: 3, text: t(`pieces.${name}`) },
          { is: 'list', mark: 'dot', items: said.map((line) => [paragraph(line)]) },
        ]
      : [];
  });
  const corrected = piece.corrections.map(({ on, what }) =>
    paragraph(`${t('feeds.corrected', { day: showDay(on, t.locale) })}${what[t.locale]}`),
  );
  return { notes, blocks: [...text, ...stands, ...corrected, lineTo(t('feeds.rest'), address)] };
};

/** The whole address of a page, in the language of the reader. */
export const addressIn = (path: string, { locale }: Translate, site: URL | undefined): string =>
  new URL(localised(path, locale), site).href;
