import type { Verdict } from '#domain/content/marking.ts';

/** A shape beside each word, so that nothing hangs on colour alone. */
export const verdictMarks = { problem: '▲', open: '◇', fine: '●' } as const satisfies Record<Verdict, string>;
