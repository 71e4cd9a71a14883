/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type ProgressFacts = {
  'progress.lesson_completed': { course: string; lesson: string };
  'progress.course_completed': { course: string; completionId: string; editionId: string };
};
