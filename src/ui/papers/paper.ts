import type { Locale } from '#domain/shared/locale.ts';

/** A line of a cell. `missing` presses, `quiet` stands back, `number` is read character by character. */
export type PaperLine = { text: string; tone?: 'missing' | 'quiet' | 'number' };
export type PaperEntry = { term: string; value: string };

/** A document on paper in words, whatever it is made into: a page, a PDF or a Word file all say what stands here and nothing else. */
export type Paper = {
  locale: Locale;
  code: string;
  title: string;
  /** What whoever holds it must know before reading on. */
  notice: { label: string; text: string } | null;
  intro: string;
  basis: PaperEntry;
  about: PaperEntry[];
  table: { caption: string; heads: string[]; rows: PaperLine[][][] };
  foot: PaperEntry[];
  closing: string;
  /** Where anybody checks it, also as a QR code. */
  check: { url: string; label: string };
  author: string;
  frozenAt: Date;
  /** The same for machines. */
  attachment: { name: string; json: string; label: string };
};
