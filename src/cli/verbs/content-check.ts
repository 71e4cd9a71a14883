import { resolve } from 'node:path';
import { z } from 'zod';
import { counted, countsOf } from '#domain/content/counts.ts';
import { debtRules } from '#domain/content/debts/debt.ts';
import { debtsOf } from '#domain/content/debts/debts-of.ts';
import { readLibrary } from '#domain/content/library.ts';
import { lintBank } from '#domain/content/lint-bank.ts';
import { lintItem } from '#domain/content/lint-item.ts';
import { describeFault } from '#domain/content/outline.ts';
import { sealFaults } from '#domain/content/sealed.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { translator } from '#i18n/t.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { given } from '../given.ts';
import { digestedEditions, readSealed } from '../sealed-file.ts';

export const about = 'Checks everything under content/: what there is, what is wrong, and what editors still owe.';
export const usage = 'npm run content:check [-- --folder <content>] [--lang zh-CN|en]';

const Given = z.object({ folder: z.string().min(1).default('content'), lang: z.enum(['zh-CN', 'en']).default('en') });

/** Prints the counts, every fault with its cure and every debt by its rule; ends with 1 where there is a fault. */
export const run = async (args: string[]): Promise<void> => {
  const { folder, lang } = given(args, Given, usage);
  const t = translator(lang);
  const { library, faults } = readLibrary(readContentFiles(resolve(folder)));
  const counts = countsOf(library);
  for (const name of counted) console.log(`${String(counts[name]).padStart(7)}  ${t(`debts.${name}`)}`);

  const flaws = Object.entries(library.exams).flatMap(([slug, { items }]) =>
    [...items.flatMap(lintItem), ...lintBank(items)]
      .filter(({ level }) => level === 'block')
      .map(({ where, message }) => ({ file: `exams/${slug}`, place: where, fault: message.replace(/\.$/, ''), cure: 'Rewrite the item' })),
  );
  const wrong = [...faults, ...flaws, ...sealFaults(digestedEditions(library), readSealed(resolve(folder)))];
  if (wrong.length > 0) console.log('');
  for (const fault of wrong) console.log(describeFault(fault));

  const owed = Map.groupBy(debtsOf(library, dayOf(new Date())), ({ rule }) => rule);
  for (const rule of debtRules) {
    const debts = owed.get(rule) ?? [];
    if (debts.length === 0) continue;
    console.log(`\n${t(`debts.${rule}`)} (${debts.length}). ${t(`debts.${rule}-cure`)}`);
    for (const { file, place, seen } of debts) console.log(`  content/${file} · ${place}: ${seen}`);
  }
  const debts = [...owed.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`\nminglun: ${wrong.length} faults, ${debts} debts`);
  if (wrong.length > 0) process.exitCode = 1;
};
