/** What became of a theme: taken up, in part, or not. */
export const outcomes = ['adopted', 'partly', 'not'] as const;
export type ThemeOutcome = (typeof outcomes)[number];
