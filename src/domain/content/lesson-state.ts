/** What the tags of an enrolled lesson know of their reader: where the lesson is, and what was chosen in each act already done. */
export type LessonState = {
  course: string;
  lesson: string;
  done: Record<string, string>;
  /** What was just sent and could not be kept. */
  tried?: Record<string, string>;
};
