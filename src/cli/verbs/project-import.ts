import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importProjects } from '#commands/projects/import/import-projects.ts';
import type { Database } from '#db/client.ts';
import { projectFaultWords } from '#i18n/project-import-words.ts';
import { projectInstitutions } from '#queries/projects/import/project-imports-of.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Reads a table of projects and members, tells what each row would do, and with --apply puts it in force.';
export const usage = 'npm run minglun -- project import <file> --institution <slug> [--apply]';

const system = { kind: 'system' } as const;

const readArgs = (args: string[]) => {
  try {
    const options = { institution: { type: 'string' }, apply: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1 && values.institution !== undefined)
      return { file, institution: values.institution, mode: values.apply === true ? ('apply' as const) : ('look' as const) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Mistake(`A file and an institution are needed.\n  ${usage}`);
};

const importTable = async (db: Database, args: string[], now: Date): Promise<void> => {
  const { file, institution, mode } = readArgs(args);
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Mistake(`The file ${file} cannot be read: ${error.message}.`);
  });
  const institutions = await projectInstitutions(db, system);
  const place = institutions.find(({ slug }) => slug === institution);
  if (!place)
    throw new Mistake(`There is no institution ${institution}. Known: ${institutions.map(({ slug }) => slug).join(', ') || 'none'}.`);
  const told = grantedOr(
    await importProjects(db, { institutionId: place.id, fileName: basename(file), bytes }, mode, { actor: system, now }),
  );
  const { rows, projects, members, faults, state, importId } = told;
  console.log(`minglun: read ${file} as ${told.read}`);
  console.log(`  rows: ${rows.new} new, ${rows.changed} changed, ${rows.same} unchanged, ${rows.faulty} with faults`);
  console.log(
    `  projects: ${projects.new} new, ${projects.changed} changed; members: ${members.new} new, ${members.changed} changed, ${members.left} leaving`,
  );
  for (const fault of faults)
    console.log(`  ${fault.sheet === '' ? '' : `${fault.sheet}, `}line ${fault.line}: ${projectFaultWords(fault, 'en')}`);
  if (state === 'in_force') console.log(`minglun: in force as /admin/imports/projects/${importId}`);
  else if (state === 'unchanged') console.log('minglun: this table changes nothing, so nothing was kept');
  else console.log('minglun: nothing was kept; run it again with --apply to put it in force');
};

/** Imports projects in the name of the system. */
export const run = (args: string[]): Promise<void> => withDatabase((db) => importTable(db, args, new Date()));
