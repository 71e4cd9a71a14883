import { setTimeout } from 'node:timers/promises';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { importRoster } from '#commands/people/import-roster.ts';
import { mapRoster } from '#commands/people/map-roster.ts';
import { stageRosterWithin } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { applyProjects } from '#commands/projects/import/apply-projects.ts';
import { importProjects } from '#commands/projects/import/import-projects.ts';
import { mapProjects } from '#commands/projects/import/map-projects.ts';
import { stageProjects } from '#commands/projects/import/stage-projects.ts';
import { undoProjects } from '#commands/projects/import/undo-projects.ts';
import { applyPast } from '#commands/requirements/past/change-past.ts';
import { importPast } from '#commands/requirements/past/import-past.ts';
import { stagePast } from '#commands/requirements/past/stage-past.ts';
import type { Database } from '#db/client.ts';

type All<F> = F extends (db: Database, ...given: infer G) => unknown ? G : never;
/** What a command is given and who asks, without what may follow. */
type Given<F> = All<F> extends [infer G, infer B, ...unknown[]] ? [given: G, by: B] : never;

/** Until this many milliseconds from now are over. */
const over = (ms: number) => {
  const started = performance.now();
  return () => performance.now() - started > ms;
};

/**
 * The commands that work long for somebody who waits. What they are given and what they answer are plain values, since they may be carried out in
 * another thread. Where `patienceMs` is given, what is left by then is gone on with by the clock or by another call.
 */
export const errandsOn = (db: Database) => ({
  importRoster: (...given: All<typeof importRoster>) => importRoster(db, ...given),
  stageRoster: (...[file, by, patienceMs]: [...Given<typeof stageRosterWithin>, patienceMs: number]) =>
    stageRosterWithin(db, file, by, setTimeout(patienceMs, 'over' as const, { ref: false })),
  mapRoster: (...given: Given<typeof mapRoster>) => mapRoster(db, ...given),
  applyRoster: (...[which, by, patienceMs]: [...Given<typeof applyRoster>, patienceMs: number]) =>
    applyRoster(db, which, by, over(patienceMs)),
  undoRoster: (...[which, by, patienceMs]: [...Given<typeof undoRoster>, patienceMs: number]) =>
    undoRoster(db, which, by, over(patienceMs)),
  importProjects: (...given: All<typeof importProjects>) => importProjects(db, ...given),
  stageProjects: (...given: Given<typeof stageProjects>) => stageProjects(db, ...given),
  mapProjects: (...given: Given<typeof mapProjects>) => mapProjects(db, ...given),
  applyProjects: (...[which, by, patienceMs]: [...Given<typeof applyProjects>, patienceMs: number]) =>
    applyProjects(db, which, by, over(patienceMs)),
  undoProjects: (...[which, by, patienceMs]: [...Given<typeof undoProjects>, patienceMs: number]) =>
    undoProjects(db, which, by, over(patienceMs)),
  importPast: (...given: All<typeof importPast>) => importPast(db, ...given),
  stagePast: (...given: Given<typeof stagePast>) => stagePast(db, ...given),
  applyPast: (...given: Given<typeof applyPast>) => applyPast(db, ...given),
});

export type Errands = ReturnType<typeof errandsOn>;
