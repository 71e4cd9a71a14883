import { resolve } from 'node:path';
import { z } from 'zod';
import { wholeItems } from '#domain/bank/draft-case.ts';
import { missingIn } from '#domain/bank/missing.ts';
import { readLibrary } from '#domain/content/library.ts';
import { lintBank } from '#domain/content/lint-bank.ts';
import { lintItem } from '#domain/content/lint-item.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { everyOwnItem } from '#queries/bank/every-own-item.ts';
import { given } from '../given.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about = 'Checks the items of the files and the own items of institutions by the same rules of writing.';
export const usage = 'npm run minglun -- items check [--exam <slug>] [--folder <content>]';

const Given = z.object({ exam: z.string().min(1).optional(), folder: z.string().min(1).default('content') });

/** Reads every item there is, from files and from the database, and prints what is wrong; ends with 1 where a rule that blocks is broken. */
export const run = (args: string[]): Promise<void> =>
  withDatabase(async (db) => {
    const { exam: only, folder } = given(args, Given, usage);
    const { library, faults } = readLibrary(readContentFiles(resolve(folder)));
    for (const { file, place, fault, cure } of faults) console.log(`block  ${file} ${place}: ${fault}. ${cure}.`);
    const exams = Object.keys(library.exams).filter((slug) => !only || slug === only);
    if (only && exams.length === 0) throw new Mistake(`There is no exam ${only} in ${folder}.`);
    let blocks = faults.length;
    let own = 0;
    let files = 0;
    for (const exam of exams) {
      const shipped = library.exams[exam]?.items ?? [];
      files += shipped.length;
      const groups = Map.groupBy(await everyOwnItem(db, exam), ({ institution }) => institution);
      for (const [institution, rows] of [['', []] as const, ...groups]) {
        own += rows.length;
        const whole = rows.flatMap(({ id, content, state }) => {
          const missing = missingIn(content);
          const items = wholeItems(content, id);
          if (missing.length === 0 && items.length > 0) return items;
          if (state === 'draft') console.log(`draft  ${institution} ${id}: ${missing.length} things are missing`);
          else {
            blocks += 1;
            console.log(`block  ${institution} ${id} is ${state} and is not a whole item`);
          }
          return [];
        });
        const checked = institution === '' ? shipped : whole;
        const ids = new Set(whole.map(({ id }) => id));
        const ofBank = lintBank([...shipped, ...whole]).filter(
          ({ where }) => institution === '' || [...ids].some((id) => where.includes(id)),
        );
        for (const { level, where, rule, message } of [...checked.flatMap(lintItem), ...ofBank]) {
          if (level === 'block') blocks += 1;
          console.log(`${level}  ${institution || exam} ${where} (${rule}): ${message}`);
        }
      }
    }
    console.log(`minglun: ${files} items of files and ${own} own items were checked; ${blocks} must be changed`);
    if (blocks > 0) process.exitCode = 1;
  });
