import type { Node } from '@markdoc/markdoc';
import type { Course } from '#domain/content/course.ts';
import type { Item } from '#domain/content/item.ts';
import type { ReaderEdition } from '#domain/content/reader.ts';
import type { Case, Clause, Finding, GlossaryTerm, Regulation } from '#domain/content/registry.ts';
import type { Rules } from '#domain/content/values.ts';
import type { Vignette } from '#domain/content/vignette.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';
import { citationOf, gradeKeys, headingOf } from '../../markdoc/clause-words.ts';
import type { Block, Note, Run } from './book.ts';

/** What lessons and cases refer to. */
export type References = {
  regulations: Record<string, Regulation>;
  cases: Record<string, Case>;
  glossary: readonly GlossaryTerm[];
  evidence: readonly Finding[];
  stories: Record<string, Vignette>;
  rules: Rules;
};

/** One chapter being put into words: in which voice, for whom, from what, and what it has gathered so far. */
export type Reading = {
  t: Translate;
  edition: ReaderEdition;
  references: References;
  site: string;
  day: PlainDate;
  course: Course | null;
  /** Practice questions by id. No exam question is ever handed in here. */
  practice: ReadonlyMap<string, Item>;
  /** A drawing by its name, in the language of the book. */
  drawing: (name: string) => string;
  notes: Note[];
  terms: Set<string>;
  /** What a tag is here, where that is not what it is on paper. */
  form?: (node: Node, reading: Reading) => Block[] | undefined;
};

export type FoundClause = { clause: Clause; regulation: Regulation; slug: string };

const indexes = new WeakMap<References, Map<string, FoundClause>>();

/** A clause with its document. Throws where there is none; the content check has said so before. */
export const clauseIn = (references: References, id: string): FoundClause => {
  const index =
    indexes.get(references) ??
    new Map(
      Object.entries(references.regulations).flatMap(([slug, regulation]) =>
        regulation.clauses.map((clause): [string, FoundClause] => [clause.id, { clause, regulation, slug }]),
      ),
    );
  indexes.set(references, index);
  const found = index.get(id);
  if (!found) throw new Error(`Clause ${id} is not in the registry; npm test names the file that asks for it.`);
  return found;
};

/** The whole address of a page of the site, in the language of the book. */
export const addressOf = (path: string, { site, t }: Pick<Reading, 'site' | 't'>): string => new URL(localised(path, t.locale), site).href;

export const clauseAddress = ({ slug, clause }: FoundClause, reading: Reading): string =>
  addressOf(`/regulations/${slug}#${clause.id}`, reading);

/** How well a clause was seen and where it stands in the registry. */
export const clauseGrade = ({ clause }: FoundClause, t: Translate): string =>
  `${t('tags.paraphrased')} · ${t(gradeKeys[clause.grade])} · ${clause.id}`;

/** The head of a clause; a draft says that it is one. */
export const clauseHead = ({ clause, regulation }: FoundClause, t: Translate): string => {
  const head = headingOf(clause, regulation, t);
  return regulation.status === 'draft' && !/征求意见稿|draft/.test(head)
    ? `${head}${t.locale === 'en' ? ` (${t('tags.draft')})` : `（${t('tags.draft')}）`}`
    : head;
};

/** The number of the note that says what a clause says. One that was cited before in the chapter keeps its number. */
export const noteOf = (id: string, reading: Reading): number => {
  const found = clauseIn(reading.references, id);
  const href = clauseAddress(found, reading);
  const known = reading.notes.find((note) => note.href === href);
  if (known) return known.number;
  const number = reading.notes.length + 1;
  const { t } = reading;
  reading.notes.push({
    number,
    head: clauseHead(found, t),
    text: found.clause.paraphrase[t.locale],
    small: clauseGrade(found, t),
    href,
  });
  return number;
};

/** A citation in running text, with the note that says what it cites. */
export const citationRun = (id: string, words: string | undefined, reading: Reading): Run => {
  const { clause, regulation } = clauseIn(reading.references, id);
  return { text: words ?? citationOf(clause, regulation, reading.t), note: noteOf(id, reading) };
};

/** Label and value with the mark the language puts between them. */
export const labelled = (label: string, value: string, { locale }: Translate): string => `${label}${locale === 'en' ? ': ' : '：'}${value}`;

export type Inside = (nodes: readonly import('@markdoc/markdoc').Node[]) => Block[];
