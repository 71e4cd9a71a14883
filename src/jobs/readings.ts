import { simulateFile } from '#commands/requirements/simulate-file.ts';
import type { Database } from '#db/client.ts';
import { movedAway } from '#queries/people/moved-away.ts';
import { peopleListed } from '#queries/people/people-listed.ts';
import { coveragePage } from '#queries/reporting/coverage-page.ts';
import { matrixAsked, wholeMatrixAsked } from '#queries/reporting/matrix-asked.ts';
import { oversightPage } from '#queries/reporting/oversight-page.ts';
import { simulatedDraft } from '#queries/requirements/simulated-draft.ts';
import { simulatedBefore } from '#queries/requirements/simulated-file.ts';

type Asked<F> = F extends (db: never, ...given: infer G) => unknown ? G : never;

/**
 * The queries that read of thousands of people for one page. What they are given and what they answer are plain values, since they are carried out
 * in another thread; who may see what is decided before they are asked.
 */
export const readingsOn = (db: Database) => ({
  coveragePage: (...asked: Asked<typeof coveragePage>) => coveragePage(db, ...asked),
  movedAway: (...asked: Asked<typeof movedAway>) => movedAway(db, ...asked),
  matrix: (...asked: Asked<typeof matrixAsked>) => matrixAsked(db, ...asked),
  wholeMatrix: (...asked: Asked<typeof wholeMatrixAsked>) => wholeMatrixAsked(db, ...asked),
  oversightPage: (...asked: Asked<typeof oversightPage>) => oversightPage(db, ...asked),
  peopleListed: (...asked: Asked<typeof peopleListed>) => peopleListed(db, ...asked),
  simulatedDraft: (...asked: Asked<typeof simulatedDraft>) => simulatedDraft(db, ...asked),
  // What was worked out is kept where it was worked out.
  simulatedBefore: async (...asked: Parameters<typeof simulatedBefore>) => simulatedBefore(...asked),
  simulateFile: (...asked: Asked<typeof simulateFile>) => simulateFile(db, ...asked),
});

export type Readings = ReturnType<typeof readingsOn>;
