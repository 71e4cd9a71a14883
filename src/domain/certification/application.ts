/** one: an officer issues. two: one officer proposes and another issues (四眼). */
export const offices = ['one', 'two'] as const;
export type Office = (typeof offices)[number];

/** How an application ended. */
export const closings = ['issued', 'refused', 'withdrawn'] as const;
export type Closing = (typeof closings)[number];
