import { type GradebookRow, learntElsewhere } from '#domain/teaching/gradebook.ts';
import { showPoints } from '#i18n/points.ts';
import type { Translate } from '#i18n/t.ts';

type Learnt = Pick<GradebookRow, 'lessons' | 'exam' | 'completedOn'>;

/** How many lessons a student has done, for a reader. */
export const lessonWords = (row: Learnt, t: Translate): string =>
  learntElsewhere(row)
    ? t('classes.learntElsewhere')
    : t('classes.lessonsDone', { done: row.lessons.filter(Boolean).length, of: row.lessons.length });

/** How a student's exam came out, for a reader. */
export const examWords = (row: Learnt, t: Translate): string => {
  const { exam } = row;
  if (learntElsewhere(row)) return '—';
  if (!('points' in exam)) return t(exam.state === 'none' ? 'classes.examNone' : 'classes.examOpen');
  const { points, of } = exam;
  return t(exam.state === 'passed' ? 'classes.examPassed' : 'classes.examFailed', { points: showPoints(points), of });
};
