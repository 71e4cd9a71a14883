import type { Locale } from '#domain/shared/locale.ts';
import type { Pen } from '../../pdf-pen.ts';
import type { Deck, SlideFace } from '../deck.ts';
import { colour, flow, type Place, textItems } from './flow.ts';
import { type Item, scopeIn } from './items.ts';
import { drawPage, type Placed, paginate } from './pages.ts';
import { sheets } from './sheets.ts';
import { taggedDocument } from './tagged-document.ts';

const sheet = sheets.slides;

const laid = (slide: SlideFace, place: Place, size: number): { title: Item[]; pages: Placed[][] } => {
  const scope = scopeIn(place.scope, 'Sect', { title: slide.title });
  const title = textItems([{ text: slide.title }], { ...place, scope }, { type: 'H2', look: { size: size * 1.45, weight: 'Bold' } });
  const top = sheet.top + title.reduce((sum, { height }) => sum + height, 0) + size * 0.7;
  return { title, pages: paginate(flow(slide.blocks, { ...place, size, scope }), { top, bottom: sheet.bottom }) };
};

const isOnOne = (pages: readonly Placed[][]): boolean =>
  pages.length <= 1 && pages.every((page) => page.every(({ item, y }) => y + item.height <= sheet.bottom));

/** A slide in the largest type that keeps it on one page; where none does it goes over to a second, and nothing is cut. */
const fitted = (slide: SlideFace, place: Place) => {
  for (const size of [28, 26, 24, 22, 20, 18, 16]) {
    const made = laid(slide, place, size);
    if (isOnOne(made.pages) || size === 16) return made;
  }
  return laid(slide, place, 16);
};

const frame = (pen: Pen, slide: SlideFace, number: number): void => {
  const { doc } = pen;
  const small = { size: 13, color: colour('ink-2') };
  pen.artifact(() => {
    doc.rect(0, 0, sheet.width, sheet.height).fill(colour('paper'));
    doc.rect(0, 0, sheet.width, 8).fill(colour('qing'));
    pen.put(slide.kicker, sheet.left, 38, small);
    const words = String(number);
    pen.put(words, sheet.right - pen.widthOf(words, small), sheet.height - 36, small);
  });
};

/** The decks of a course as one PDF of 16 to 9, a bookmark for each lesson. The same text always makes the same bytes. */
export const deckPdf = (
  decks: readonly Deck[],
  about: { title: string; author: string; summary: string; locale: Locale; modifiedOn: string },
): Promise<Uint8Array<ArrayBuffer>> => {
  const { place, end } = taggedDocument(about, sheet);
  const { pen } = place;
  const { doc } = pen;
  let number = 0;
  for (const deck of decks)
    for (const [i, slide] of deck.slides.entries()) {
      const { title, pages } = fitted(slide, place);
      for (const [n, page] of (pages.length > 0 ? pages : [[]]).entries()) {
        if (number > 0) doc.addPage();
        number += 1;
        if (i === 0 && n === 0) doc.outline.addItem(deck.title);
        frame(pen, slide, number);
        let y = sheet.top;
        const head = title.map((item): Placed => {
          const placed = { item, y };
          y += item.height;
          return placed;
        });
        drawPage(pen, [...head, ...page]);
      }
    }
  return end();
};
