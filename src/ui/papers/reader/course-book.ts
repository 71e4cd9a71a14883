import Markdoc from '@markdoc/markdoc';
import { parse as parseYaml } from 'yaml';
import { LessonFrontmatter } from '#domain/content/course.ts';
import type { ReaderEdition } from '#domain/content/reader.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import { blocksOf } from './blocks.ts';
import { type Block, type Chapter, paragraph, plain, type ReaderBook } from './book.ts';
import { bookFrame, frontChapter, glossaryChapter } from './frame.ts';
import { lessonPlan } from './lesson-plan.ts';
import { addressOf, type Reading, type References } from './reading.ts';

/** What a course is put into words from: an edition, what its lessons refer to, and its drawings by name and language. */
export type CourseSource = {
  slug: string;
  snapshot: CourseSnapshot;
  references: References;
  drawing: (name: string) => string;
};
export type Wanted = { t: Translate; edition: ReaderEdition; site: string; day: PlainDate };

export type LessonRead = { slug: string; minutes: number; head: LessonFrontmatter; blocks: Block[]; reading: Reading };

/** The lessons of a course as blocks, in order. The one about what changed stands beside them and is left out. */
export const lessonsRead = ({ snapshot, references, drawing }: CourseSource, wanted: Wanted): LessonRead[] => {
  const practice = new Map(snapshot.practice.map((item) => [item.id, item]));
  const terms = new Set<string>();
  return snapshot.lessons.map(({ slug, minutes, text }) => {
    const tree = Markdoc.parse(text[wanted.t.locale] ?? '');
    const head = LessonFrontmatter.parse(parseYaml(String(tree.attributes.frontmatter ?? '')));
    const reading: Reading = { ...wanted, references, course: snapshot.course, practice, drawing, notes: [], terms };
    return { slug, minutes, head, blocks: blocksOf(tree.children, reading), reading };
  });
};

const front = ({ snapshot: { course } }: CourseSource, { t, edition }: Wanted): Block[] => [
  paragraph(course.summary[t.locale], 'lead'),
  { is: 'heading', level: 3, text: t('readers.objectives') },
  {
    is: 'list',
    mark: 'dot',
    items: course.objectives.map(({ id, text }) => [
      { is: 'paragraph', runs: [{ text: `${id}　`, bold: true }, { text: text[t.locale] }] },
    ]),
  },
  paragraph(edition === 'teacher' ? t('readers.teacherNote') : t('readers.readerKeys')),
  paragraph(t('readers.paraphrase'), 'small'),
];

const lessonChapter = (lesson: LessonRead, n: number, { slug }: CourseSource, wanted: Wanted): Chapter => {
  const { t, edition } = wanted;
  const hasChecks = lesson.blocks.some((block) => block.is === 'box' && block.part === 'check');
  const href = addressOf(`/courses/${slug}/${lesson.slug}`, wanted);
  return {
    id: lesson.slug,
    kind: 'lesson',
    kicker: `${t('readers.lessonOf', { n })} · ${t('courses.lessonMinutes', { n: lesson.minutes })}`,
    title: lesson.head.title,
    blocks: [
      paragraph(lesson.head.summary, 'lead'),
      ...(edition === 'teacher' ? [lessonPlan(lesson)] : []),
      ...lesson.blocks,
      ...(hasChecks && edition === 'reader'
        ? [{ is: 'paragraph' as const, look: 'small' as const, runs: [...plain(t('readers.toLesson')), { text: href, href }] }]
        : []),
    ],
    notes: lesson.reading.notes,
  };
};

/** A course as a book: what it is for, its lessons, the provisions they cite, and its terms. */
export const courseBook = (source: CourseSource, wanted: Wanted): ReaderBook => {
  const { t, edition } = wanted;
  const { course } = source.snapshot;
  const lessons = lessonsRead(source, wanted);
  const modifiedOn =
    lessons
      .map(({ head }) => head.reviewedOn)
      .sort()
      .at(-1) ?? wanted.day;
  const title = course.title[t.locale];
  return {
    ...bookFrame(wanted),
    name: `courses/${source.slug}/${t.locale}/${edition}`,
    title: edition === 'teacher' ? t('readers.teacherOf', { title }) : title,
    kicker: course.code,
    summary: course.summary[t.locale],
    about: [
      { term: t('readers.edition'), value: `${course.code} · ${course.version}` },
      { term: t('readers.audience'), value: course.audience[t.locale] },
      { term: t('readers.length'), value: t('courses.minutesNote', { n: course.minutes }) },
      { term: t('readers.lastLooked'), value: showDay(modifiedOn, t.locale) },
      { term: t('readers.online'), value: addressOf(`/courses/${source.slug}`, wanted) },
      { term: t('readers.rights'), value: t('readers.rightsText') },
    ],
    address: addressOf(`/courses/${source.slug}`, wanted),
    subjects: [t('common.tagline'), title],
    modifiedOn,
    chapters: [
      frontChapter(front(source, wanted), t),
      ...lessons.map((lesson, i) => lessonChapter(lesson, i + 1, source, wanted)),
      ...glossaryChapter(lessons[0]?.reading.terms ?? new Set(), source.references, t),
    ],
  };
};
