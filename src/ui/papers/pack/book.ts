import type { Locale } from '#domain/shared/locale.ts';
import type { PaperEntry, PaperLine } from '../paper.ts';

/** A table of a book. `shares`: of the width between the margins, a number for each column. */
export type BookTable = { caption: string | null; heads: string[]; shares: number[]; rows: PaperLine[][][] };

/** A chapter: what it is called, what is said first, and its tables. `sheet`: its name in a workbook. */
export type BookChapter = { id: string; title: string; sheet: string; notes: string[]; tables: BookTable[] };

/** A pack in words: every form is made from it and says nothing else. */
export type Book = {
  locale: Locale;
  code: string;
  title: string;
  notice: { label: string; text: string } | null;
  intro: string[];
  basis: { label: string; lines: string[] };
  about: PaperEntry[];
  chapters: BookChapter[];
  closing: string;
  digest: string;
  check: { url: string; label: string };
  author: string;
  sealedAt: Date;
  /** What stands above every page. */
  running: string;
};

const line = (text: string): PaperLine => ({ text });
/** Lines of a cell from plain texts; an empty cell has a dash, so that it is seen to be empty. */
export const cellOf = (...texts: (string | null)[]): PaperLine[] => {
  const given = texts.flatMap((text) => (text === null || text === '' ? [] : [line(text)]));
  return given.length > 0 ? given : [line('—')];
};
