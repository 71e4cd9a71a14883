import { locales } from '../shared/locale.ts';
import type { Course } from './course.ts';
import type { Exam } from './exam.ts';
import type { Item } from './item.ts';
import type { Library } from './library.ts';
import type { PolicyEdition, PolicyOwner } from './policy.ts';
import type { Vignette } from './vignette.ts';

/** An act of a lesson: a check answered or a dilemma decided. */
export type Act = { id: string; kind: 'check' | 'dilemma'; choices: string[] };
export type LessonSnapshot = { slug: string; minutes: number; acts: Act[]; sections: number; text: Record<string, string> };
/** What a course edition consists of for ever: its rules, its lessons in every language, and the acts that complete them. */
export type CourseSnapshot = { course: Course; lessons: LessonSnapshot[]; practice: Item[] };
/** `vignettes` is absent where no item stands in a case set, and in editions from before there were any. */
export type ExamSnapshot = { exam: Exam; items: Item[]; vignettes?: Vignette[] };
export type PolicySnapshot = {
  title: Record<string, string>;
  publisher: Record<string, string>;
  edition: PolicyEdition;
  /** Whose it is. Absent: it came as a file and may bind at every institution. */
  owner?: PolicyOwner;
};

/** The acts of a lesson, in order, from the tags of its zh-CN file; the other language is checked to have the same. */
const actsOf = (tags: { name: string; attributes: Record<string, unknown>; parent: string | null }[]): Act[] => {
  const acts: Act[] = [];
  for (const { name, attributes } of tags) {
    if (name === 'check') acts.push({ id: String(attributes.item), kind: 'check', choices: ['a', 'b', 'c'] });
    if (name === 'dilemma') acts.push({ id: String(attributes.id), kind: 'dilemma', choices: [] });
    if (name === 'choice') acts.findLast(({ kind }) => kind === 'dilemma')?.choices.push(String(attributes.id));
  }
  return acts;
};

export const courseSnapshot = (library: Library, slug: string): CourseSnapshot | undefined => {
  const found = library.courses[slug];
  if (!found) return undefined;
  const lessons = found.course.lessons.map((lesson) => {
    const pages = found.lessons[lesson.slug] ?? {};
    const text = Object.fromEntries(locales.map((locale) => [locale, pages[locale]?.outline.text ?? '']));
    const outline = pages['zh-CN']?.outline;
    return { slug: lesson.slug, minutes: lesson.minutes, acts: actsOf(outline?.tags ?? []), sections: outline?.sections.length ?? 0, text };
  });
  const items = found.course.exam === null ? [] : (library.exams[found.course.exam]?.items ?? []);
  return { course: found.course, lessons, practice: items.filter(({ use }) => use === 'practice') };
};

export const examSnapshot = (library: Library, slug: string): ExamSnapshot | undefined => {
  const found = library.exams[slug];
  if (!found) return undefined;
  const vignettes = found.vignettes.filter(({ use }) => use === 'exam');
  return { exam: found.exam, items: found.items.filter(({ use }) => use === 'exam'), ...(vignettes.length > 0 && { vignettes }) };
};
