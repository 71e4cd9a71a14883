import type { GradebookRow } from '#domain/teaching/gradebook.ts';
import type { Translate } from '#i18n/t.ts';
import { examWords } from '../teaching/learnt-words.ts';

type Lesson = { slug: string };

/** A gradebook as rows of text, heads first, for a file: each lesson has a column of its own. */
export const gradebookSheet = (
  { lessons, rows }: { lessons: readonly Lesson[]; rows: readonly GradebookRow[] },
  t: Translate,
): string[][] => [
  [
    t('classes.colNumber'),
    t('classes.colName'),
    ...lessons.map(({ slug }) => slug),
    t('classes.colExam'),
    t('classes.colCompleted'),
    t('classes.colMark'),
    t('classes.remark'),
  ],
  ...rows.map((row) => [
    row.number ?? '',
    row.name,
    ...row.lessons.map((isDone) => t(isDone ? 'classes.lessonDone' : 'classes.lessonOpen')),
    examWords(row, t),
    row.completedOn ?? '',
    row.mark ?? '',
    row.remark ?? '',
  ]),
];
