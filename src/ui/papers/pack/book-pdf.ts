import { setImmediate } from 'node:timers/promises';
import type { Translate } from '#i18n/t.ts';
import { drawQr, entries, paragraph } from '../paper-pdf.ts';
import { hair, leading, openPen, type Pen, quietInk, type StructureElement, type Style, sheet } from '../pdf-pen.ts';
import { drawTable } from '../pdf-table.ts';
import type { Book, BookChapter } from './book.ts';

const body: Style = { size: 10.5 };
const small: Style = { size: 9, color: quietInk };
const width = sheet.right - sheet.left;
const qrSpace = 100;
/** What a head needs below itself, so that none stands alone at the foot of a page. */
const companyOfHead = 90;
const companyOfChapter = 150;
const gapOfChapters = 24;

const roomFor = (pen: Pen, y: number, needed: number): number => {
  if (y + needed <= sheet.bottom) return y;
  pen.doc.addPage();
  return sheet.top;
};

/** A paragraph that goes on over the page where it is long. */
const flowing = (pen: Pen, parent: StructureElement, text: string, y: number): number => {
  const needed = pen.linesOf(text, width, body).length * body.size * leading;
  return paragraph(pen, parent, 'P', text, roomFor(pen, y, Math.min(needed, sheet.bottom - sheet.top)), body, width) + 3;
};

const drawFront = (pen: Pen, root: StructureElement, book: Book): number => {
  let y = paragraph(pen, root, 'H1', book.title, sheet.top + 10, { size: 22, weight: 'Bold' }, width) + 8;
  if (book.notice) y = paragraph(pen, root, 'P', `${book.notice.label} · ${book.notice.text}`, y, { ...body, weight: 'Bold' }, width) + 4;
  for (const text of book.intro) y = paragraph(pen, root, 'P', text, y, body, width) + 4;
  drawQr(pen, root, book.check, y + 4);
  y = entries(pen, root, book.about, y + 8, { size: 9.5 }, width - qrSpace) + 8;
  y = paragraph(pen, root, 'P', book.basis.label, y, { ...body, weight: 'Bold' }, width);
  for (const line of book.basis.lines) y = paragraph(pen, root, 'P', line, y, { size: 9.5 }, width) + 2;
  return paragraph(pen, root, 'P', book.closing, y + 4, small, width) + 14;
};

/** Draws a chapter from `from` on, or from the next page where little room is left. Returns its first page and where it ends. */
const drawChapter = async (
  pen: Pen,
  root: StructureElement,
  { chapter, number, from }: { chapter: BookChapter; number: number; from: number },
): Promise<{ start: number; end: number }> => {
  const part = pen.doc.struct('Sect', { title: chapter.title });
  root.add(part as never);
  const top = roomFor(pen, from, companyOfChapter);
  const start = pen.doc.bufferedPageRange().count - 1;
  pen.doc.outline.addItem(`${number} ${chapter.title}`);
  let y = paragraph(pen, part, 'H2', `${number}　${chapter.title}`, top, { size: 15, weight: 'Bold' }, width) + 6;
  for (const note of chapter.notes) y = flowing(pen, part, note, y);
  for (const table of chapter.tables) {
    y = roomFor(pen, y + 6, companyOfHead);
    if (table.caption !== null) y = paragraph(pen, part, 'H3', table.caption, y, { size: 11.5, weight: 'Bold' }, width) + 4;
    y = (await drawTable(pen, part, { ...table, caption: table.caption ?? chapter.title }, y)) + 8;
    // A long pack is drawn while others are served.
    await setImmediate();
  }
  part.end();
  return { start, end: y + gapOfChapters };
};

/** The index, once it is known on which page each chapter begins. */
const drawIndex = (
  pen: Pen,
  index: StructureElement,
  { book, starts, from, t }: { book: Book; starts: number[]; from: number; t: Translate },
) => {
  let y = paragraph(pen, index, 'H2', t('packBook.contents'), from, { size: 13, weight: 'Bold' }, width) + 4;
  for (const [i, chapter] of book.chapters.entries()) {
    const [title, page] = [`${i + 1}　${chapter.title}`, String((starts[i] ?? 0) + 1)];
    const at = y;
    const pageX = sheet.right - pen.widthOf(page, body);
    pen.tag(index, 'TOCI', () => {
      pen.put(`${title} `, sheet.left, at, body);
      pen.put(page, pageX, at, body);
    });
    pen.artifact(() =>
      pen.doc
        .moveTo(sheet.left + pen.widthOf(title, body) + 6, at + body.size * 1.1)
        .lineTo(pageX - 6, at + body.size * 1.1)
        .lineWidth(0.5)
        .dash(1, { space: 2 })
        .strokeColor(hair)
        .stroke()
        .undash(),
    );
    y += body.size * leading + 2;
  }
};

/** What stands on every page and is not read aloud: what it is, and which page of how many. */
const frame = (pen: Pen, { running, code }: Book, t: Translate): void => {
  const { doc, artifact, put, widthOf } = pen;
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    doc.switchToPage(i);
    const page = t('packBook.page', { n: i + 1, of: count });
    artifact(() => {
      put(running, sheet.left, sheet.top - 28, small);
      put(code, sheet.left, sheet.bottom + 14, small);
      put(page, sheet.right - widthOf(page, small), sheet.bottom + 14, small);
    });
  }
};

/** A pack as a PDF to be printed: A4, an index with page numbers, heads that run, tagged, its fonts embedded. The same book always makes the same bytes. */
export const bookPdf = async (book: Book, t: Translate): Promise<Uint8Array<ArrayBuffer>> => {
  const { title, author, code, locale, sealedAt } = book;
  const pen = openPen({ title: `${title} ${code}`, author, subject: `SHA-256 ${book.digest}`, locale, at: sealedAt });
  const { doc } = pen;
  const parts: Buffer[] = [];
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const below = drawFront(pen, root, book);
  const rows = (book.chapters.length + 1) * (body.size * leading + 2) + 20;
  const from = roomFor(pen, below, rows);
  const indexPage = doc.bufferedPageRange().count - 1;
  const index = doc.struct('TOC');
  root.add(index as never);
  const starts: number[] = [];
  let y: number = sheet.bottom;
  for (const [i, chapter] of book.chapters.entries()) {
    const { start, end } = await drawChapter(pen, root, { chapter, number: i + 1, from: y });
    starts.push(start);
    y = end;
  }
  doc.switchToPage(indexPage);
  drawIndex(pen, index, { book, starts, from, t });
  index.end();
  root.end();
  frame(pen, book, t);
  doc.end();
  return made;
};
