import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { importItems } from '#commands/bank/import-items.ts';
import { bankFileLimits } from '#domain/bank/limits.ts';
import { changedLine, leftOutLine } from '#i18n/file-words.ts';
import { given } from '../given.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Takes a file of items (GIFT, Moodle XML, QTI 3.0 package, CSV) into the bank of an institution, as drafts.';
export const usage =
  'npm run minglun -- items import --file <file> --institution <slug> --exam <slug> --writer <email of who answers for them>';

const Given = z.object({ file: z.string().min(1), institution: z.string().min(1), exam: z.string().min(1), writer: z.email() });

/** Says line by line what was left out or changed, and how many came in. */
export const run = (args: string[]): Promise<void> =>
  withDatabase(async (db) => {
    const { file, institution, exam, writer } = given(args, Given, usage);
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new Mistake(`There is no file ${file}.`);
    if (size > bankFileLimits.bytes) throw new Mistake(`${file} is larger than ${bankFileLimits.bytes / 1024 / 1024} MB. Please split it.`);
    const bytes = new Uint8Array(readFileSync(file));
    const { read, taken, known } = grantedOr(
      await importItems(db, { institution, exam, writer, fileName: basename(file), bytes }, new Date()),
    );
    for (const one of read.leftOut) console.log(`left out  ${leftOutLine(one, 'en')}`);
    for (const one of [...read.changed, ...read.taken.flatMap(({ changed }) => changed)])
      console.log(`changed   ${changedLine(one, 'en')}`);
    console.log(`minglun: ${taken} items came in as drafts, ${known} were there already, ${read.leftOut.length} were left out`);
  });
