import writeExcelFile from 'write-excel-file/node';
import type { Translate } from '#i18n/t.ts';
import type { Book, BookChapter } from './book.ts';
import { settled } from './settled.ts';

type Cell = { value: string; type: StringConstructor; fontWeight?: 'bold'; wrap?: boolean; format?: '@' } | null;

const text = (value: string): Cell => (value === '' ? null : { value, type: String, format: '@', wrap: true });
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });

// A workbook allows no such characters in the name of a sheet, and 31 characters in all.
const sheetName = (name: string, number: number): string => `${number} ${name.replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31);

const rowsOf = (chapter: BookChapter): Cell[][] => [
  [bold(chapter.title)],
  ...chapter.notes.map((note) => [text(note)]),
  ...chapter.tables.flatMap(({ caption, heads, rows }): Cell[][] => [
    [],
    ...(caption === null ? [] : [[bold(caption)]]),
    heads.map(bold),
    ...rows.map((cells) => cells.map((lines) => text(lines.map((one) => one.text).join('\n')))),
  ]),
];

const widths = (chapter: BookChapter) => {
  const most = Math.max(1, ...chapter.tables.map(({ heads }) => heads.length));
  return Array.from({ length: most }, (_, i) => ({ width: i === 0 ? 30 : 26 }));
};

/** A pack as a workbook, a sheet for each chapter and one for what it is about. Every cell is text: numbers with leading zeros stay, and nothing is computed. */
export const bookXlsx = async (book: Book, t: Translate): Promise<Uint8Array<ArrayBuffer>> => {
  const front: Cell[][] = [
    [bold(book.title)],
    ...(book.notice ? [[text(`${book.notice.label} · ${book.notice.text}`)]] : []),
    ...book.intro.map((one) => [text(one)]),
    [],
    ...book.about.map(({ term, value }) => [bold(term), text(value)]),
    [],
    [bold(t('packBook.contents'))],
    ...book.chapters.map(({ title, sheet }, i) => [text(`${i + 1} ${title}`), text(sheetName(sheet, i + 1))]),
    [],
    ...book.basis.lines.map((one) => [text(one)]),
    [text(book.closing)],
  ];
  const sheets = [
    { sheet: sheetName(t('packBook.sheetContents'), 0), data: front, columns: [{ width: 40 }, { width: 70 }] },
    ...book.chapters.map((chapter, i) => ({ sheet: sheetName(chapter.sheet, i + 1), data: rowsOf(chapter), columns: widths(chapter) })),
  ];
  return settled(new Uint8Array(await writeExcelFile(sheets).toBuffer()), book.sealedAt);
};
