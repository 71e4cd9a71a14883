/** A worksheet as it was handed in; what it holds is the business of the room that keeps it. */
type Kept<Answers, Look> = { act: string; answers: Answers; secondLook: Look | null };
/** A worksheet that was not taken: what was typed and ticked, and what is wrong, by field. */
type Typed = {
  act: string;
  values: Partial<Record<string, string>>;
  chosen: Partial<Record<string, string[]>>;
  errors: Partial<Record<string, string[]>>;
};

/**
 * What the tags of an enrolled lesson know of their reader: where the lesson is, what was chosen in each act already done, and the worksheets
 * handed in.
 */
export type LessonState<Answers = unknown, Look = unknown> = {
  course: string;
  lesson: string;
  done: Record<string, string>;
  /** What was just sent and could not be kept. */
  tried?: Record<string, string>;
  worksheets?: readonly Kept<Answers, Look>[];
  typed?: Typed;
};
