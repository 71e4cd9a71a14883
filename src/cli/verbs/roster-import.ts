import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { discardRoster } from '#commands/people/discard-roster.ts';
import { mapRoster } from '#commands/people/map-roster.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import type { Database } from '#db/client.ts';
import { type RosterField, rosterFields } from '#domain/people/roster/fields.ts';
import { type UnitChanges, unitChangeAnswers } from '#domain/people/roster.ts';
import { rosterFaultWords } from '#i18n/roster-words.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { importingInstitutions } from '#queries/people/roster/imports-of.ts';
import { faultyRows } from '#queries/people/roster/rows-of-import.ts';
import { countTally } from '#queries/people/roster/tally-of.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Reads a roster, tells what each row would do, and with --apply puts it in force.';
export const usage =
  'npm run minglun -- roster import <file> --institution <slug> [--dry-run | --apply] [--columns name,staffNumber,unit,ignored,…] [--sheet 全员] [--unit-changes transfer|correction]';

const system = { kind: 'system' } as const;

const options = {
  institution: { type: 'string' },
  'dry-run': { type: 'boolean' },
  apply: { type: 'boolean' },
  columns: { type: 'string' },
  sheet: { type: 'string' },
  'unit-changes': { type: 'string', default: 'transfer' },
} as const;

const unitChangesFrom = (word: string): UnitChanges => {
  const answer = unitChangeAnswers.find((one) => one === word);
  if (answer) return answer;
  throw new Mistake(`--unit-changes does not know “${word}”. It knows ${unitChangeAnswers.join(', ')}.`);
};

const readArgs = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1 && values.institution !== undefined && !(values.apply && values['dry-run']))
      return {
        file,
        institution: values.institution,
        apply: values.apply === true,
        forget: values['dry-run'] === true,
        columns: values.columns,
        sheet: values.sheet,
        unitChanges: unitChangesFrom(values['unit-changes']),
      };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Mistake(`A file and an institution are needed, and --apply or --dry-run but not both.\n  ${usage}`);
};

const fieldsFrom = (columns: string): RosterField[] =>
  columns.split(',').map((word) => {
    const field = rosterFields.find((one) => one === word.trim());
    if (field) return field;
    throw new Mistake(`--columns does not know “${word}”. It knows ${rosterFields.join(', ')}.`);
  });

const bytesOf = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Mistake(`The file ${file} cannot be read: ${(error as Error).message}.`);
  }
};

const namedColumns = async (db: Database, importId: string, columns: string | undefined, now: Date): Promise<void> => {
  if (columns !== undefined) {
    grantedOr(await mapRoster(db, { importId, fields: fieldsFrom(columns) }, { actor: system, now }));
    return;
  }
  const { mapping } = grantedOr(await importById(db, importId, system));
  const known = Object.entries(mapping).map(([label, field]) => `  ${label}: ${field}`);
  throw new Mistake(
    `Not all columns were recognised:\n${known.join('\n')}\nSay what each means, in this order, with --columns, and run it again.\n  ${usage}`,
  );
};

const importRoster = async (db: Database, args: string[], now: Date): Promise<void> => {
  const { file, institution, apply, forget, columns, sheet, unitChanges } = readArgs(args);
  const bytes = await bytesOf(file);
  const institutions = await importingInstitutions(db, system);
  const place = institutions.find(({ slug }) => slug === institution);
  if (!place)
    throw new Mistake(`There is no institution ${institution}. Known: ${institutions.map(({ slug }) => slug).join(', ') || 'none'}.`);

  const staged = grantedOr(
    await stageRoster(db, { institutionId: place.id, fileName: basename(file), bytes, sheet, unitChanges }, { actor: system, now }),
  );
  const { importId } = staged;
  let changes = false;
  let keep = false;
  try {
    if (staged.needs === 'mapping') await namedColumns(db, importId, columns, now);
    const counts = await countTally(db, importId);
    const { newUnits } = grantedOr(await importById(db, importId, system));
    console.log(`minglun: read ${file} as ${staged.read}`);
    console.log(`  ${counts.new} new, ${counts.changed} changed, ${counts.same} unchanged, ${counts.faulty} with faults`);
    if (counts.transferred > 0) console.log(`  ${counts.transferred} transferred to another unit`);
    if (counts.moved > 0) console.log(`  ${counts.moved} whose unit is corrected`);
    for (const { names, people } of newUnits) console.log(`  new unit: ${names.join(' / ')} (people: ${people})`);
    for (const { line, faults } of await faultyRows(db, importId))
      for (const fault of faults) console.log(`  line ${line}: ${rosterFaultWords(fault, 'en')}`);
    changes = counts.new + counts.changed > 0;
    keep = changes && !forget;
  } finally {
    if (!keep) await discardRoster(db, { importId }, { actor: system, now });
  }
  if (!changes) console.log('minglun: this roster changes nothing, so nothing was kept');
  else if (forget) console.log('minglun: nothing was kept');
  else if (!apply) console.log(`minglun: nothing is in force yet; look at /admin/imports/${importId}, or run it again with --apply`);
  else {
    grantedOr(await applyRoster(db, { importId, newUnits: 'confirmed' }, { actor: system, now }));
    console.log('minglun: the roster is in force, and the obligations of its people are raised');
  }
};

/** Imports a roster in the name of the system. */
export const run = (args: string[]): Promise<void> => withDatabase((db) => importRoster(db, args, new Date()));
