import type { ExamShown } from '#domain/teaching/gradebook.ts';
import type { Translate } from '#i18n/t.ts';

/** How a student's exam came out, for a reader. */
export const examWords = (exam: ExamShown, t: Translate): string => {
  if (!('right' in exam)) return t(exam.state === 'none' ? 'classes.examNone' : 'classes.examOpen');
  const { right, of } = exam;
  return t(exam.state === 'passed' ? 'classes.examPassed' : 'classes.examFailed', { right, of });
};
