import type { Locale } from '#domain/shared/locale.ts';

/** A piece of running text. `note` is the number of a note of its chapter, `term` names an entry of the glossary at the end. */
export type Run = {
  text: string;
  bold?: true | undefined;
  italic?: true | undefined;
  code?: true | undefined;
  href?: string | undefined;
  note?: number | undefined;
  term?: string | undefined;
};
export type Runs = Run[];

export type Tone = 'qing' | 'pine' | 'amber' | 'brick' | 'plum' | 'plain';
export type ListMark = 'dot' | 'number' | 'letter' | 'box' | 'none';

/** What a page is built from. Every form of a reader draws these and nothing else, so a new tag needs no new form. */
export type Block =
  | { is: 'paragraph'; runs: Runs; look?: 'lead' | 'small' | 'objective' | undefined }
  | { is: 'heading'; level: 2 | 3 | 4; text: string }
  | { is: 'list'; mark: ListMark; items: Block[][] }
  | { is: 'table'; caption: string | null; heads: Runs[]; rows: Runs[][]; right: number[] }
  | { is: 'figure'; svg: string; alt: string; caption: string | null }
  /** Set apart from the text. `part` says what it is, for slides and lesson plans. */
  | { is: 'box'; tone: Tone; part: Part; label: string | null; title: string | null; blocks: Block[] }
  /** Words each with what belongs to them: a timeline, safeguards, the glossary. `id` is where a link leads. */
  | { is: 'entries'; rows: { id?: string | undefined; term: Runs; blocks: Block[] }[] }
  /** Lines to write on. */
  | { is: 'room'; lines: number };

export type Part = 'clause' | 'case' | 'callout' | 'check' | 'key' | 'myth' | 'dilemma' | 'work' | 'reflect' | 'plan' | 'outside';

/** What a number in the text leads to: a clause with what it says. */
export type Note = { number: number; head: string; text: string; small: string; href: string };

export type Chapter = {
  id: string;
  kind: 'front' | 'lesson' | 'case' | 'glossary';
  /** What stands above its title. */
  kicker: string;
  title: string;
  blocks: Block[];
  notes: Note[];
};

/** A course or a collection of cases in words: EPUB and PDF are made from it and say nothing else. */
export type ReaderBook = {
  locale: Locale;
  /** What tells it from every other book: subject, language, edition. */
  name: string;
  title: string;
  kicker: string;
  summary: string;
  /** Facts for the page behind the cover. */
  about: { term: string; value: string }[];
  site: string;
  publisher: string;
  rights: string;
  address: string;
  subjects: string[];
  /** The day it was last looked at, so that the same edition always makes the same bytes. */
  modifiedOn: string;
  words: { contents: string; notes: string; cover: string; backTo: string; accessibility: string };
  chapters: Chapter[];
};

export const plain = (text: string): Runs => [{ text }];
export const paragraph = (text: string, look?: 'lead' | 'small' | 'objective'): Block => ({ is: 'paragraph', runs: plain(text), look });
export const strong = (text: string): Block => ({ is: 'paragraph', runs: [{ text, bold: true }] });
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
