import type { ReaderAsked } from '#domain/content/reader.ts';
import type { ReaderBook } from './book.ts';
import { casesBook } from './cases-book.ts';
import { type CourseSource, courseBook, lessonsRead, type Wanted } from './course-book.ts';
import { deckOf } from './deck.ts';
import { readerEpub } from './epub.ts';
import { deckPdf } from './pdf/deck-pdf.ts';
import { readerPdf } from './pdf/reader-pdf.ts';
import type { References } from './reading.ts';

export const bookOfReader = (
  asked: ReaderAsked,
  from: { course: CourseSource | undefined; references: References },
  wanted: Wanted,
): ReaderBook => {
  if (asked.subject.kind === 'cases') return casesBook(asked.subject, from.references, wanted);
  if (!from.course) throw new Error(`The course ${asked.subject.slug} is not there to be put on paper.`);
  return courseBook(from.course, wanted);
};

/** A file of a reader. */
export const makeReader = async (
  asked: ReaderAsked,
  from: { course: CourseSource | undefined; references: References },
  wanted: Wanted,
): Promise<Uint8Array<ArrayBuffer>> => {
  const book = bookOfReader(asked, from, wanted);
  if (asked.format === 'epub') return readerEpub(book);
  if (asked.format === 'slides') {
    if (!from.course) throw new Error('Slides are made from lessons.');
    const { title, site, summary, locale, modifiedOn } = book;
    return deckPdf(lessonsRead(from.course, wanted).map(deckOf), { title, author: site, summary, locale, modifiedOn });
  }
  return readerPdf(book, asked.format);
};
