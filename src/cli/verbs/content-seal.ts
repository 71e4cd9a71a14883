import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { readLibrary } from '#domain/content/library.ts';
import { describeFault } from '#domain/content/outline.ts';
import { sealedAnew, sealFaults } from '#domain/content/sealed.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { given } from '../given.ts';
import { digestedEditions, readSealed, sealedFile } from '../sealed-file.ts';

export const about = 'Keeps what is released: afterwards an edition cannot change under its version any more.';
export const usage = 'npm run content:seal [-- --folder <content>]';

const Given = z.object({ folder: z.string().min(1).default('content') });

/** Adds every new edition to the seals; where content is faulty or changed under a released version, says so, changes nothing and ends with 1. */
export const run = async (args: string[]): Promise<void> => {
  const folder = resolve(given(args, Given, usage).folder);
  const { library, faults } = readLibrary(readContentFiles(folder));
  const sealed = readSealed(folder);
  const editions = digestedEditions(library);
  const wrong = [...faults, ...sealFaults(editions, sealed)];
  for (const fault of wrong) console.log(describeFault(fault));
  if (wrong.length > 0) {
    console.log(`minglun: ${wrong.length} faults; nothing was sealed`);
    process.exitCode = 1;
    return;
  }
  const next = sealedAnew(editions, sealed);
  writeFileSync(sealedFile(folder), `${JSON.stringify(next, null, 2)}\n`);
  console.log(`minglun: ${next.length - sealed.length} editions sealed, ${next.length} in all`);
};
