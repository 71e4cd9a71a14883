import { type IPatch, type Paragraph, PatchType, patchDocument, TextRun } from 'docx';
import type { PaperEntry } from '../paper.ts';
import { entry, paragraph } from '../paper-docx.ts';
import type { Book } from './book.ts';
import { asXml, chaptersXml, inPlaceOf } from './book-xml.ts';
import { settled } from './settled.ts';
import type { TemplateMark } from './template-marks.ts';

const chaptersHere = 'minglun-chapters-stand-here';

const inLine = (text: string): IPatch => ({ type: PatchType.PARAGRAPH, children: [new TextRun(text)] });
const blocks = (children: Paragraph[]): IPatch => ({ type: PatchType.DOCUMENT, children });

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
    notice: inLine(book.notice ? `${book.notice.label} · ${book.notice.text}` : ''),
    intro: blocks(book.intro.map((text) => paragraph(text))),
    basis: blocks([paragraph(book.basis.label, { bold: true }), ...book.basis.lines.map((text) => paragraph(text))]),
    about: blocks(book.about.map((one: PaperEntry) => entry(one))),
    contents: blocks(book.chapters.map(({ title }, i) => paragraph(`${i + 1}　${title}`))),
    chapters: blocks([paragraph(chaptersHere)]),
    closing: inLine(book.closing),
  };
  const made = await patchDocument({ outputType: 'uint8array', data: template, patches, keepOriginalStyles: true });
  return settled(made, book.sealedAt, {
    'word/document.xml': (text) => inPlaceOf(text, chaptersHere, chaptersXml(book.chapters)),
    // The title that programs show of a file; what a template of an institution says instead stays.
    'docProps/core.xml': (text) => text.replace('{{title}}', () => asXml(`${book.title} ${book.code}`)),
  });
};
