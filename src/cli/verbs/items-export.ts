import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { itemsIn, storyIn } from '#domain/bank/draft-case.ts';
import { itemStates } from '#domain/bank/states.ts';
import { notWrittenLine } from '#i18n/file-words.ts';
import { writeItemFile, writtenFormats } from '#ports/item-files.ts';
import { everyOwnItem } from '#queries/bank/every-own-item.ts';
import { itemsText } from '#queries/bank/item-text.ts';
import { given } from '../given.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about = 'Writes the own items of an institution as files: in the form of the shipped banks, or in another system’s format.';
export const usage =
  'npm run minglun -- items export --institution <slug> --exam <slug> --folder <folder> [--state live] [--format yaml|gift|moodle|qti|csv]';

const Given = z.object({
  institution: z.string().min(1),
  exam: z.string().min(1),
  folder: z.string().min(1),
  state: z.enum(itemStates).default('live'),
  format: z.enum(['yaml', ...writtenFormats]).default('yaml'),
});

/** Writes one file; in YAML, one for each objective as the shipped banks have them. Says line by line what a format does not carry. */
export const run = (args: string[]): Promise<void> =>
  withDatabase(async (db) => {
    const { institution, exam, folder, state, format } = given(args, Given, usage);
    const rows = (await everyOwnItem(db, exam, institution)).filter((row) => row.state === state);
    if (rows.length === 0) throw new Mistake(`${institution} has no own items for ${exam} that are ${state}.`);
    const items = rows.flatMap(({ id, content }) => itemsIn(content, id));
    const stories = rows.flatMap(({ id, content }) => (content.type === 'case' ? [storyIn(content, id)] : []));
    const to = resolve(folder);
    mkdirSync(to, { recursive: true });
    if (format === 'yaml') {
      for (const [objective, some] of Map.groupBy(items, (item) => item.objective || 'none')) {
        const file = join(to, `own-${objective.toLowerCase()}.yaml`);
        writeFileSync(file, itemsText(some));
        console.log(`minglun: ${some.length} items are in ${file}`);
      }
      if (stories.length > 0) {
        writeFileSync(join(to, 'vignettes.yaml'), itemsText(stories));
        console.log(`minglun: ${stories.length} stories of case sets are in ${join(to, 'vignettes.yaml')}`);
      }
      return;
    }
    const { body, ending, notWritten } = writeItemFile({ items, stories }, format, 'en');
    const file = join(to, `own-items.${ending}`);
    writeFileSync(file, body);
    for (const one of notWritten) console.log(`  ${notWrittenLine(one, 'en')}`);
    console.log(`minglun: ${items.length - notWritten.filter(({ code }) => code === 'type_not_written').length} items are in ${file}`);
  });
