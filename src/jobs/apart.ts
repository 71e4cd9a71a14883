import type { SharedTurn } from '#db/shared-turn.ts';
import type { Errands } from './errands.ts';
import type { Readings } from './readings.ts';
import { type Thread, threadOf } from './thread.ts';

/** What the clock does, and errands: what it was at when it stops is taken up again by whoever starts next. */
export const workApart = (turn: SharedTurn): Thread<Errands> => threadOf<Errands>('#jobs/work-thread.ts', turn.memory);

/** Readings of much: nobody who asks for a page or an answer stands behind them. */
export const readApart = (): Thread<Readings> => threadOf<Readings>('#jobs/reading-thread.ts');
