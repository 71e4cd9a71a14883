import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { rosterLimits } from '#domain/people/roster.ts';
import type { ProjectFileRefusal } from '#domain/projects/import/refusals.ts';
import { type Outcome, refused } from '#domain/shared/outcome.ts';
import { type ProjectBytes, type ReadProjects, readProjects } from './read-projects.ts';
import { memoryMb, worthAThread } from './read-roster-apart.ts';

const script = () => createRequire(import.meta.url).resolve('#ports/projects-worker.ts');

/** Reads a file of projects in a thread of its own, so that whoever else uses the site does not wait for it. */
export const readProjectsApart = (given: ProjectBytes): Promise<Outcome<ReadProjects, ProjectFileRefusal>> => {
  if (given.bytes.length < worthAThread) return readProjects(given);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script(), { workerData: given, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    worker.on('message', resolve);
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve(refused({ code: 'people.roster_unpacks_too_large', limit: rosterLimits.unpackedBytes / 1024 / 1024 }));
      else reject(error);
    });
    worker.on('exit', (code) => reject(new Error(`The thread that read a table of projects ended with ${code} before it had answered.`)));
  });
};
