import type { ReaderFormat } from '#domain/content/reader.ts';
import { showDay } from '#i18n/dates.ts';
import type { Pen } from '../../pdf-pen.ts';
import type { Block, Chapter, ReaderBook } from '../book.ts';
import { colour, flow, type Place, textItems } from './flow.ts';
import { type Item, type Scope, scopeIn, within } from './items.ts';
import { drawPage, type Placed, paginate } from './pages.ts';
import { type Sheet, sheets } from './sheets.ts';
import { taggedDocument } from './tagged-document.ts';

type Laid = { chapter: Chapter; pages: Placed[][]; sections: { title: string; page: number }[] };

const notesOf = ({ notes }: Chapter, { words }: ReaderBook): Block[] =>
  notes.length === 0
    ? []
    : [
        { is: 'heading', level: 2, text: words.notes },
        ...notes.map(
          ({ number, head, text, small, href }): Block => ({
            is: 'entries',
            rows: [
              {
                term: [
                  { text: `${number}　`, bold: true },
                  { text: head, bold: true, href },
                ],
                blocks: [
                  { is: 'paragraph', runs: [{ text }] },
                  { is: 'paragraph', runs: [{ text: small }], look: 'small' },
                ],
              },
            ],
          }),
        ),
      ];

const factsOf = ({ about }: ReaderBook): Block => ({
  is: 'entries',
  rows: about.map(({ term, value }) => ({
    term: [{ text: term, bold: true }],
    blocks: [{ is: 'paragraph', runs: [/^https?:/.test(value) ? { text: value, href: value } : { text: value }] }],
  })),
});

const layChapter = (chapter: Chapter, book: ReaderBook, place: Place): Laid => {
  const { size } = place;
  const scope = scopeIn(place.scope, 'Sect', { title: chapter.title });
  const inside = { ...place, scope };
  const titles = new Map<Item, string>();
  const body = [...chapter.blocks, ...(chapter.kind === 'front' ? [factsOf(book)] : []), ...notesOf(chapter, book)];
  const items = [
    ...textItems([{ text: chapter.kicker }], inside, { type: 'P', look: { size: size * 0.88, color: colour('qing') }, stays: 'with_next' }),
    ...textItems([{ text: chapter.title }], inside, { type: 'H1', look: { size: size * 1.9, weight: 'Bold' }, stays: 'with_next' }),
    { height: size * 1.1, grounds: [], stays: 'with_next', draw: () => {} } satisfies Item,
    ...body.flatMap((block) => {
      const made = flow([block], inside);
      const first = made.find(({ stays }) => stays !== 'gap');
      if (block.is === 'heading' && block.level === 2 && first) titles.set(first, block.text);
      return made;
    }),
  ];
  const pages = paginate(items, place.sheet);
  const sections = pages.flatMap((page, n) =>
    page.flatMap(({ item }) => {
      const title = titles.get(item);
      return title === undefined ? [] : [{ title, page: n }];
    }),
  );
  return { chapter, pages, sections };
};

const drawCover = (pen: Pen, book: ReaderBook, sheet: Sheet, root: Scope): void => {
  const { doc } = pen;
  const band = sheet.height * 0.24;
  const size = sheet.size * (sheet.width > 400 ? 2.6 : 2);
  pen.artifact(() => {
    doc.rect(0, 0, sheet.width, sheet.height).fill(colour('paper'));
    doc.rect(0, 0, sheet.width, band).fill(colour('qing'));
    doc
      .save()
      .translate(sheet.left, band / 2 - size * 0.85)
      .scale(size / 18)
      .lineWidth(2.2)
      .strokeColor(colour('paper'));
    doc.path('M14 4H5v21h9M19 4l8 3.5v21L19 25').stroke();
    doc.circle(16.5, 14.8, 3.1).fill(colour('paper')).restore();
  });
  const place: Place = {
    pen,
    sheet,
    locale: book.locale,
    size: sheet.size,
    left: sheet.left,
    right: sheet.right,
    grounds: [],
    scope: root,
  };
  within(pen, scopeIn(root, 'P'), () =>
    pen.put(book.site, sheet.left + size * 2.2, band / 2 - size * 0.75, { size, weight: 'Bold', color: colour('paper') }),
  );
  let y = band + sheet.height * 0.07;
  const set = (items: Item[]) => {
    for (const item of items) {
      item.draw(y);
      y += item.height;
    }
  };
  set(textItems([{ text: book.kicker }], place, { type: 'P', look: { size: sheet.size * 1.2, color: colour('qing') } }));
  y += sheet.size;
  set(textItems([{ text: book.title }], place, { type: 'Title', look: { size, weight: 'Bold' } }));
  y += sheet.size * 1.5;
  set(textItems([{ text: book.summary }], place, { type: 'P', look: { size: sheet.size * 1.15, color: colour('ink-2') } }));
  const foot = sheet.bottom - sheet.size * 2;
  pen.artifact(() => doc.rect(sheet.left, foot - sheet.size * 1.2, 40, 3).fill(colour('amber-fill')));
  within(pen, scopeIn(root, 'P'), () =>
    pen.put(`${book.publisher} · ${showDay(book.modifiedOn, book.locale)}`, sheet.left, foot, {
      size: sheet.size * 0.9,
      color: colour('ink-2'),
    }),
  );
};

const destination = (chapter: Chapter): string => `chapter-${chapter.id}`;

/** The table of contents: every chapter with its page, each a way there. */
const contentsItems = (laid: readonly Laid[], starts: readonly number[], book: ReaderBook, place: Place): Item[] => {
  const { pen, size, left, right } = place;
  const toc = scopeIn(place.scope, 'TOC');
  const head = textItems([{ text: book.words.contents }], place, {
    type: 'H1',
    look: { size: size * 1.7, weight: 'Bold' },
    stays: 'with_next',
  });
  const rows = laid.flatMap(({ chapter }, i) => {
    const entry = scopeIn(toc, 'TOCI');
    const page = String(starts[i] ?? '');
    const room = pen.widthOf(page, { size }) + size * 1.5;
    const lines = textItems(
      [{ text: chapter.title }],
      { ...place, right: right - room, scope: entry },
      { type: 'Reference', look: { size } },
    );
    return lines.map(
      (line, n): Item => ({
        ...line,
        height: line.height + (n === lines.length - 1 ? size * 0.45 : 0),
        draw: (y) => {
          line.draw(y);
          if (n < lines.length - 1) return;
          within(pen, entry, () =>
            pen.put(page, right - pen.widthOf(page, { size }), y + (line.height - size * 1.5) / 2, { size, color: colour('ink-2') }),
          );
          pen.doc.goTo(left, y, right - left, line.height, destination(chapter), {
            structParent: entry.element,
            Contents: new String(chapter.title),
          } as never);
        },
      }),
    );
  });
  return [...head, { height: size, grounds: [], draw: () => {} }, ...rows];
};

const runningHead = (pen: Pen, { top, bottom, left, right, size }: Sheet, words: { book: string; chapter: string; page: number }): void => {
  const style = { size: size * 0.78, color: colour('ink-2') };
  const fit = (text: string, width: number): string => {
    let short = text;
    while (short.length > 1 && pen.widthOf(short, style) > width) short = `${short.replace(/…$/, '').slice(0, -1)}…`;
    return short;
  };
  pen.artifact(() => {
    const half = (right - left) / 2 - 8;
    const y = top - size * 2.2;
    pen.put(fit(words.book, half), left, y, style);
    const chapter = fit(words.chapter, half);
    pen.put(chapter, right - pen.widthOf(chapter, style), y, style);
    pen.doc
      .moveTo(left, y + size * 1.35)
      .lineTo(right, y + size * 1.35)
      .lineWidth(0.4)
      .strokeColor(colour('line'))
      .stroke();
    const page = String(words.page);
    pen.put(page, (left + right - pen.widthOf(page, style)) / 2, bottom + size * 0.9, style);
  });
};

/** A book as a PDF: cover, contents, chapters with running heads and page numbers; tagged, with bookmarks, its fonts embedded. The same book always makes the same bytes. */
export const readerPdf = async (book: ReaderBook, format: Extract<ReaderFormat, 'a4' | 'phone'>): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = sheets[format];
  const { place, end } = taggedDocument({ ...book, author: book.site }, sheet);
  const { pen, scope: root } = place;
  const { doc } = pen;

  const laid = book.chapters.map((chapter) => layChapter(chapter, book, place));
  const contentsPages = paginate(contentsItems(laid, [], book, place), sheet).length;
  let next = 2 + contentsPages;
  const starts = laid.map(({ pages }) => {
    const start = next;
    next += pages.length;
    return start;
  });

  drawCover(pen, book, sheet, root);
  for (const page of paginate(contentsItems(laid, starts, book, place), sheet)) {
    doc.addPage();
    drawPage(pen, page);
  }
  for (const [i, { chapter, pages, sections }] of laid.entries())
    for (const [n, page] of pages.entries()) {
      doc.addPage();
      if (n === 0) doc.addNamedDestination(destination(chapter), 'XYZ', 0, 0, null as never);
      const bookmark = n === 0 ? doc.outline.addItem(chapter.title) : doc.outline.children.at(-1);
      for (const { title, page: at } of sections) if (at === n && chapter.kind !== 'case') bookmark?.addItem(title);
      runningHead(pen, sheet, { book: book.title, chapter: chapter.title, page: (starts[i] ?? 0) + n });
      drawPage(pen, page);
    }
  return end();
};
