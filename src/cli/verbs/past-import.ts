import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { applyPast, discardPast, mapPast } from '#commands/requirements/past/change-past.ts';
import { stagePast } from '#commands/requirements/past/stage-past.ts';
import type { Database } from '#db/client.ts';
import { type PastField, pastFields } from '#domain/requirements/past/past-fields.ts';
import { pastFaultAt } from '#i18n/past-words.ts';
import { importingInstitutions } from '#queries/people/roster/imports-of.ts';
import { pastCounts, pastFaultsOf, pastImportById } from '#queries/requirements/past/past-imports.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Reads a list of past learning, tells what each row would do, and with --apply recognises it.';
export const usage =
  'npm run minglun -- past import <file> --institution <slug> --reason <why> [--issuer <who>] [--voucher <what>] [--dry-run | --apply] [--columns number,learnt,learntOn,ignored,…]';

const system = { kind: 'system' } as const;
const options = {
  institution: { type: 'string' },
  reason: { type: 'string' },
  issuer: { type: 'string' },
  voucher: { type: 'string' },
  columns: { type: 'string' },
  'dry-run': { type: 'boolean' },
  apply: { type: 'boolean' },
} as const;

const readArgs = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    const { institution, reason } = values;
    if (file !== undefined && positionals.length === 1 && institution && reason && !(values.apply && values['dry-run']))
      return { ...values, file, institution, reason };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Mistake(`A file, an institution and a reason are needed, and --apply or --dry-run but not both.\n  ${usage}`);
};

const fieldsFrom = (columns: string): PastField[] =>
  columns.split(',').map((word) => {
    const field = pastFields.find((one) => one === word.trim());
    if (field) return field;
    throw new Mistake(`--columns does not know “${word}”. It knows ${pastFields.join(', ')}.`);
  });

const bytesOf = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Mistake(`The file ${file} cannot be read: ${(error as Error).message}.`);
  }
};

const importPast = async (db: Database, args: string[], now: Date): Promise<void> => {
  const { file, institution, reason, issuer, voucher, columns, apply, 'dry-run': forget } = readArgs(args);
  const bytes = await bytesOf(file);
  const by = { actor: system, now };
  const institutions = await importingInstitutions(db, system);
  const place = institutions.find(({ slug }) => slug === institution);
  if (!place)
    throw new Mistake(`There is no institution ${institution}. Known: ${institutions.map(({ slug }) => slug).join(', ') || 'none'}.`);
  const given = { institutionId: place.id, fileName: basename(file), bytes, reason, issuer: issuer ?? null, voucher: voucher ?? null };
  const { importId, needs } = grantedOr(await stagePast(db, given, by));
  let kept = false;
  try {
    if (columns !== undefined) grantedOr(await mapPast(db, { importId, fields: fieldsFrom(columns) }, by));
    else if (needs === 'mapping') {
      const { one } = grantedOr(await pastImportById(db, importId, system));
      const known = Object.entries(one.mapping).map(([label, field]) => `  ${label}: ${field}`);
      throw new Mistake(
        `Not all columns were recognised:\n${known.join('\n')}\nSay what each means, in this order, with --columns, and run it again.`,
      );
    }
    const counts = await pastCounts(db, importId);
    console.log(`minglun: ${counts.new} to recognise, ${counts.same} recognised already, ${counts.faulty} with faults`);
    const { mapping } = grantedOr(await pastImportById(db, importId, system)).one;
    for (const { line, faults } of await pastFaultsOf(db, importId))
      for (const fault of faults) console.log(`  line ${line}: ${pastFaultAt(fault, mapping, 'en')}`);
    kept = counts.new > 0 && !forget;
  } finally {
    if (!kept) await discardPast(db, { importId }, by);
  }
  if (!kept) console.log('minglun: nothing was kept');
  else if (!apply)
    console.log(`minglun: nothing is recognised yet; look at /admin/past-learning/${importId}, or run it again with --apply`);
  else {
    grantedOr(await applyPast(db, { importId }, by));
    console.log('minglun: the learning is recognised, and what it meets is settled');
  }
};

/** Imports past learning in the name of the system. */
export const run = (args: string[]): Promise<void> => withDatabase((db) => importPast(db, args, new Date()));
