import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { rosterLimits } from '#domain/people/roster.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type ReadRoster, type RosterBytes, readRoster } from './read-roster.ts';

type Told =
  | { is: 'refused'; refusal: StageRefusal }
  | { is: 'read'; rest: Omit<ReadRoster, 'rows' | 'understood'> }
  | ({ is: 'rows' } & Pick<ReadRoster, 'rows' | 'understood'>)
  | { is: 'end' };

// A smaller file is read sooner than a thread is started.
export const worthAThread = 128 * 1024;
export const memoryMb = 1024;

// Found by the name in package.json, so that it is the same file whether the caller runs from its source or from a bundle.
export const readingScript = () => createRequire(import.meta.url).resolve('#ports/roster-worker.ts');

/** Reads a roster in a thread of its own, so that whoever else uses the site does not wait for it. */
export const readRosterApart = (given: RosterBytes): Promise<Outcome<ReadRoster, StageRefusal>> => {
  if (given.bytes.length < worthAThread) return readRoster(given);
  return new Promise((resolve, reject) => {
    const worker = new Worker(readingScript(), {
      workerData: { as: 'roster', given },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const rows: ReadRoster['rows'] = [];
    const understood: ReadRoster['understood'] = [];
    let rest: Omit<ReadRoster, 'rows' | 'understood'> | undefined;
    worker.on('message', (told: Told) => {
      if (told.is === 'refused') resolve(refused(told.refusal));
      if (told.is === 'read') rest = told.rest;
      if (told.is === 'end' && rest) resolve(granted({ ...rest, rows, understood }));
      if (told.is !== 'rows') return;
      rows.push(...told.rows);
      understood.push(...told.understood);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve(refused({ code: 'people.roster_unpacks_too_large', limit: rosterLimits.unpackedBytes / 1024 / 1024 }));
      else reject(error);
    });
    worker.on('exit', (code) => reject(new Error(`The thread that read a roster ended with ${code} before it had answered.`)));
  });
};
