/** What a course may change, each measured and told by itself: knowledge, recognition, decision, attitude. There is no composite. */
export const dimensions = ['knowledge', 'recognition', 'decision', 'attitude'] as const;
export type Dimension = (typeof dimensions)[number];

/** Before the course, after it, and about ninety days later. */
export const occasions = ['pre', 'post', 'delayed'] as const;
export type Occasion = (typeof occasions)[number];

/** Two parallel forms of one instrument. */
export const forms = ['A', 'B'] as const;
export type Form = (typeof forms)[number];

/** Who begins with A goes on with B and the other way round, so that a form that is easier than the other moves nobody's gain. Later comes the first again. */
export const formOn = (firstForm: Form, occasion: Occasion): Form => {
  if (occasion !== 'post') return firstForm;
  return firstForm === 'A' ? 'B' : 'A';
};
