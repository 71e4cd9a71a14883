import { resolve } from 'node:path';
import { z } from 'zod';
import { counted, countsOf } from '#domain/content/counts.ts';
import { sealFaults } from '#domain/content/sealed.ts';
import { locales } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { translator } from '#i18n/t.ts';
import { checkContent, type Finding } from '../../editor/findings.ts';
import { given } from '../given.ts';
import { digestedEditions, readSealed } from '../sealed-file.ts';

export const about = 'Checks everything under content/: what there is, what is wrong, and what editors still owe.';
export const usage = 'npm run content:check [-- --folder <content>] [--lang zh-CN|en]';

const Given = z.object({ folder: z.string().min(1).default('content'), lang: z.enum(locales).default('en') });

// A terminal and an editor of code both open what is written as a file and a line.
const print = (title: string, findings: Finding[]) => {
  if (findings.length > 0) console.log(`\n${title} (${findings.length})`);
  for (const [cure, alike] of Map.groupBy(findings, (one) => one.cure)) {
    for (const { file, line, what } of alike) console.log(`  content/${file}:${line}  ${what}`);
    console.log(`    → ${cure}`);
  }
};

/** Prints the counts, every fault and every debt with its file and line, and what to do; ends with 1 where there is a fault. */
export const run = async (args: string[]): Promise<void> => {
  const { folder, lang } = given(args, Given, usage);
  const t = translator(lang);
  const root = resolve(folder);
  const { library, findings } = checkContent(root, lang, dayOf(new Date()), (read) => sealFaults(digestedEditions(read), readSealed(root)));
  const counts = countsOf(library);
  for (const name of counted) console.log(`${String(counts[name]).padStart(7)}  ${t(`debts.${name}`)}`);

  const faults = findings.filter(({ weight }) => weight === 'fault');
  const debts = findings.filter(({ weight }) => weight === 'debt');
  print(t('debts.faults'), faults);
  print(t('debts.owed'), debts);
  console.log(`\nminglun: ${t('debts.sum', { faults: faults.length, debts: debts.length })}`);
  if (faults.length > 0) process.exitCode = 1;
};
