import { type IPatch, Paragraph, PatchType, patchDocument, TextRun } from 'docx';
import type { PaperEntry } from '../paper.ts';
import { entry, paragraph, tableOf, words } from '../paper-docx.ts';
import type { Book, BookChapter, BookTable } from './book.ts';
import { settled } from './settled.ts';
import type { TemplateMark } from './template-marks.ts';

// By the ids that Word itself gives them, so that whatever a template says of its headings holds here too.
const head = (text: string, style: 'Heading1' | 'Heading2') => new Paragraph({ style, children: [words(text)] });

const tableParts = ({ caption, heads, shares, rows }: BookTable) => [
  ...(caption === null ? [] : [head(caption, 'Heading2')]),
  tableOf(
    { caption: caption ?? '', heads, rows },
    shares.map((share) => share * 100),
  ),
  paragraph(''),
];

const chapterParts = (chapter: BookChapter, number: number) => [
  head(`${number}　${chapter.title}`, 'Heading1'),
  ...chapter.notes.map((note) => paragraph(note)),
  ...chapter.tables.flatMap(tableParts),
];

const inLine = (text: string): IPatch => ({ type: PatchType.PARAGRAPH, children: [new TextRun(text)] });
const blocks = (children: (Paragraph | ReturnType<typeof tableOf>)[]): IPatch => ({ type: PatchType.DOCUMENT, children });

const valueAt = (book: Book, i: number): string => book.about[i]?.value ?? '';

/** A pack as a Word document, by a template in which marks stand where the content goes. What the template says besides stays as it is. */
export const bookDocx = async (book: Book, template: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const patches: Record<TemplateMark, IPatch> = {
    title: inLine(book.title),
    institution: inLine(valueAt(book, 0)),
    subject: inLine(valueAt(book, 1)),
    period: inLine(valueAt(book, 2)),
    asOf: inLine(valueAt(book, 3)),
    knownAt: inLine(valueAt(book, 4)),
    code: inLine(book.code),
    digest: inLine(book.digest),
    address: inLine(book.check.url),
    notice: inLine(book.notice ? `${book.notice.label} ${book.notice.text}` : ''),
    intro: blocks(book.intro.map((text) => paragraph(text))),
    basis: blocks([paragraph(book.basis.label, { bold: true }), ...book.basis.lines.map((text) => paragraph(text))]),
    about: blocks(book.about.map((one: PaperEntry) => entry(one))),
    contents: blocks(book.chapters.map(({ title }, i) => paragraph(`${i + 1}　${title}`))),
    chapters: blocks(book.chapters.flatMap((chapter, i) => chapterParts(chapter, i + 1))),
    closing: inLine(book.closing),
  };
  const made = await patchDocument({ outputType: 'uint8array', data: template, patches, keepOriginalStyles: true });
  return settled(made, book.sealedAt);
};
