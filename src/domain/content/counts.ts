import type { Locale } from '../shared/locale.ts';
import { proseOf } from './debts/prose-of.ts';
import type { Library } from './library.ts';
import { hanIn, wordsIn } from './lint-words.ts';

export const counted = [
  'courses',
  'lessons',
  'examItems',
  'practiceItems',
  'cases',
  'documents',
  'clauses',
  'terms',
  'findings',
  'policies',
  'pieces',
  'wordsZh',
  'wordsEn',
] as const;
export type Counted = (typeof counted)[number];

const countIn: Record<Locale, (text: string) => number> = { 'zh-CN': hanIn, en: wordsIn };
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** How much there is of everything. Words are those of lessons: Han characters in zh-CN, words in en. */
export const countsOf = (library: Library): Record<Counted, number> => {
  const lessons = Object.values(library.courses).flatMap((course) => Object.values(course.lessons));
  const items = Object.values(library.exams).flatMap((exam) => exam.items);
  const wordsOf = (locale: Locale) =>
    sum(lessons.flatMap((pages) => proseOf(pages[locale]?.outline.text ?? '').map(({ text }) => countIn[locale](text))));
  return {
    courses: Object.keys(library.courses).length,
    lessons: lessons.length,
    examItems: items.filter(({ use }) => use === 'exam').length,
    practiceItems: items.filter(({ use }) => use === 'practice').length,
    cases: Object.keys(library.cases).length,
    documents: Object.keys(library.regulations).length,
    clauses: sum(Object.values(library.regulations).map(({ clauses }) => clauses.length)),
    terms: library.glossary.length,
    findings: library.evidence.length,
    policies: Object.keys(library.policies).length,
    pieces: Object.keys(library.pieces).length,
    wordsZh: wordsOf('zh-CN'),
    wordsEn: wordsOf('en'),
  };
};
