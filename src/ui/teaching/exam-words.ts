import type { ExamShown } from '#domain/teaching/gradebook.ts';
import { showPoints } from '#i18n/points.ts';
import type { Translate } from '#i18n/t.ts';

/** How a student's exam came out, for a reader. */
export const examWords = (exam: ExamShown, t: Translate): string => {
  if (!('points' in exam)) return t(exam.state === 'none' ? 'classes.examNone' : 'classes.examOpen');
  const { points, of } = exam;
  return t(exam.state === 'passed' ? 'classes.examPassed' : 'classes.examFailed', { points: showPoints(points), of });
};
