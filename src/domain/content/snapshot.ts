import { locales } from '../shared/locale.ts';
import { endingsOf, storiesOf } from './check-branches.ts';
import type { Course } from './course.ts';
import type { Exam } from './exam.ts';
import type { Instrument } from './instrument.ts';
import type { Item } from './item.ts';
import type { Library } from './library.ts';
import type { Outline } from './outline.ts';
import type { PolicyEdition, PolicyOwner } from './policy.ts';
import type { Vignette } from './vignette.ts';

/** An act of a lesson: a check answered, a dilemma decided, an ending reached, a worksheet handed in. A worksheet has no choices. */
export type Act = { id: string; kind: 'check' | 'dilemma' | 'branches' | 'sensemake'; choices: string[] };
export type LessonSnapshot = { slug: string; minutes: number; acts: Act[]; sections: number; text: Record<string, string> };
/** What a course edition consists of for ever: its rules, its lessons in every language, and the acts that complete them. */
export type CourseSnapshot = {
  course: Course;
  lessons: LessonSnapshot[];
  practice: Item[];
  /** The forms taken before and after it. Absent where there are none. */
  measure?: Instrument;
  /** The lesson that stands in for the others after a material change. Absent where there is none. */
  delta?: LessonSnapshot;
};

/** A lesson of an edition by its name, the one about what changed among them. */
export const lessonIn = ({ lessons, delta }: Pick<CourseSnapshot, 'lessons' | 'delta'>, slug: string): LessonSnapshot | undefined =>
  delta?.slug === slug ? delta : lessons.find((lesson) => lesson.slug === slug);
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
const actsOf = (tags: Outline['tags']): Act[] => {
  const acts: Act[] = [];
  const endings = new Map(storiesOf(tags).map((story) => [story.id, endingsOf(story)]));
  for (const { name, attributes } of tags) {
    if (name === 'check') acts.push({ id: String(attributes.item), kind: 'check', choices: ['a', 'b', 'c'] });
    if (name === 'dilemma') acts.push({ id: String(attributes.id), kind: 'dilemma', choices: [] });
    if (name === 'branches') acts.push({ id: String(attributes.id), kind: 'branches', choices: endings.get(String(attributes.id)) ?? [] });
    if (name === 'sensemake' && attributes.send === 'course') acts.push({ id: String(attributes.id), kind: 'sensemake', choices: [] });
    if (name === 'choice') acts.findLast(({ kind }) => kind === 'dilemma')?.choices.push(String(attributes.id));
  }
  return acts;
};

export const courseSnapshot = (library: Library, slug: string): CourseSnapshot | undefined => {
  const found = library.courses[slug];
  if (!found) return undefined;
  const shown = (lesson: { slug: string; minutes: number }): LessonSnapshot => {
    const pages = found.lessons[lesson.slug] ?? {};
    const text = Object.fromEntries(locales.map((locale) => [locale, pages[locale]?.outline.text ?? '']));
    const outline = pages['zh-CN']?.outline;
    return { slug: lesson.slug, minutes: lesson.minutes, acts: actsOf(outline?.tags ?? []), sections: outline?.sections.length ?? 0, text };
  };
  const { delta } = found.course;
  const items = found.course.exam === null ? [] : (library.exams[found.course.exam]?.items ?? []);
  return {
    course: found.course,
    lessons: found.course.lessons.map(shown),
    practice: items.filter(({ use }) => use === 'practice'),
    ...(delta && { delta: shown(delta) }),
    ...(library.measures[slug] && { measure: library.measures[slug] }),
  };
};

/** Where an exam takes its items from: its own folder, or that of the exam it names. */
export const bankOf = (library: Library, slug: string): Library['exams'][string] | undefined =>
  library.exams[library.exams[slug]?.exam.bank ?? slug];

export const examSnapshot = (library: Library, slug: string): ExamSnapshot | undefined => {
  const found = library.exams[slug];
  if (!found) return undefined;
  const bank = bankOf(library, slug) ?? found;
  const vignettes = bank.vignettes.filter(({ use }) => use === 'exam');
  return { exam: found.exam, items: bank.items.filter(({ use }) => use === 'exam'), ...(vignettes.length > 0 && { vignettes }) };
};
