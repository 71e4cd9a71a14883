import { escapeMarkup } from '#domain/shared/escape-markup.ts';
import type { PaperLine } from '../paper.ts';
import { half, quiet, twips } from '../paper-docx.ts';
import type { BookChapter, BookTable } from './book.ts';

// Written by hand and not through the objects of docx: those walk over everything again for each paragraph, so that a pack of some ten thousand
// rows took half an hour. The order of the elements is that of the schema (ISO/IEC 29500, transitional).
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Text as it may stand in a part of an Office file. */
export const asXml = (text: string): string => escapeMarkup(text.replace(unprintable, ''));

const width = twips(174);
const toneXml: Record<NonNullable<PaperLine['tone']>, string> = {
  missing: `<w:b/><w:color w:val="7F2D20"/><w:sz w:val="${half(9)}"/>`,
  quiet: `<w:color w:val="${quiet}"/><w:sz w:val="${half(8)}"/>`,
  number: `<w:color w:val="${quiet}"/><w:sz w:val="${half(8)}"/>`,
};
const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${asXml(text)}</w:t></w:r>`;
const plain = (text: string): string => `<w:p>${run(text)}</w:p>`;
// By the ids that Word itself gives them, so that whatever a template says of its headings holds here too.
const head = (text: string, style: 'Heading1' | 'Heading2'): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

const border = (side: string, drawn: 'single' | 'nil'): string =>
  drawn === 'nil' ? `<w:${side} w:val="nil"/>` : `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9D3D6"/>`;
const borders = [
  ...[border('top', 'single'), border('left', 'nil'), border('bottom', 'single'), border('right', 'nil')],
  ...[border('insideH', 'single'), border('insideV', 'nil')],
].join('');
const margins = ['top', 'left', 'bottom', 'right'].map(
  (side) => `<w:${side} w:w="${side === 'top' || side === 'bottom' ? 60 : 90}" w:type="dxa"/>`,
);

type CellLook = 'head' | 'first' | 'other';
const cell = (lines: readonly PaperLine[], wide: number, look: CellLook): string => {
  const shade = look === 'head' ? '<w:shd w:val="clear" w:color="auto" w:fill="E3EEF0"/>' : '';
  const usual = `${look === 'other' ? '' : '<w:b/>'}<w:sz w:val="${half(9)}"/>`;
  const shown = lines.map(({ text, tone }) => `<w:p>${run(text, tone ? toneXml[tone] : usual)}</w:p>`).join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/>${shade}</w:tcPr>${shown || '<w:p/>'}</w:tc>`;
};

const tableXml = ({ caption, heads, shares, rows }: BookTable, chapter: string): string => {
  const wide = shares.map((share) => Math.round(share * width));
  const at = (i: number): number => wide[i] ?? Math.round(width / heads.length);
  const title = `<w:tblCaption w:val="${asXml(caption ?? chapter)}"/>`;
  const look = `<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar>${title}`;
  const grid = heads.map((_, i) => `<w:gridCol w:w="${at(i)}"/>`).join('');
  const top = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.map((text, i) => cell([{ text }], at(i), 'head')).join('')}</w:tr>`;
  const body = rows.map((row) => {
    const cells = row.map((lines, i) => cell(lines, at(i), i === 0 ? 'first' : 'other')).join('');
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${top}${body.join('')}</w:tbl>`;
};

const chapterXml = (chapter: BookChapter, number: number): string =>
  [
    head(`${number}　${chapter.title}`, 'Heading1'),
    ...chapter.notes.map(plain),
    ...chapter.tables.flatMap((table) => [
      ...(table.caption === null ? [] : [head(table.caption, 'Heading2')]),
      tableXml(table, chapter.title),
      plain(''),
    ]),
  ].join('');

/** The chapters of a book as they stand in the text of a Word document. */
export const chaptersXml = (chapters: readonly BookChapter[]): string => chapters.map((chapter, i) => chapterXml(chapter, i + 1)).join('');

/** Puts this text in the place of the one paragraph of a document that holds a mark. */
export const inPlaceOf = (document: string, mark: string, text: string): string => {
  const at = document.indexOf(mark);
  const start = Math.max(document.lastIndexOf('<w:p>', at), document.lastIndexOf('<w:p ', at));
  const end = document.indexOf('</w:p>', at) + '</w:p>'.length;
  if (at < 0 || start < 0 || end < at) throw new Error('The document has no paragraph for the chapters.');
  return document.slice(0, start) + text + document.slice(end);
};
