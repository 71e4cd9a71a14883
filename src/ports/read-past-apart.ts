import { Worker } from 'node:worker_threads';
import { rosterLimits } from '#domain/people/roster.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { type Outcome, refused } from '#domain/shared/outcome.ts';
import { type PastBytes, type ReadPast, readPast } from './read-past.ts';
import { memoryMb, readingScript, worthAThread } from './read-roster-apart.ts';

type Answer = Outcome<ReadPast, StageRefusal>;

/** Reads a list of past learning in the thread that reads rosters, so that whoever else uses the site does not wait for it. */
export const readPastApart = (given: PastBytes): Promise<Answer> => {
  if (given.bytes.length < worthAThread) return readPast(given);
  return new Promise((resolve, reject) => {
    const worker = new Worker(readingScript(), {
      workerData: { as: 'past', given },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    worker.on('message', (answer: Answer) => resolve(answer));
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve(refused({ code: 'people.roster_unpacks_too_large', limit: rosterLimits.unpackedBytes / 1024 / 1024 }));
      else reject(error);
    });
    worker.on('exit', (code) =>
      reject(new Error(`The thread that read a list of past learning ended with ${code} before it had answered.`)),
    );
  });
};
