import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Debt } from '#domain/content/debts/debt.ts';
import { debtsOf } from '#domain/content/debts/debts-of.ts';
import { unreadItems } from '#domain/content/debts/source-debts.ts';
import { type Library, readLibrary } from '#domain/content/library.ts';
import { lintBank } from '#domain/content/lint-bank.ts';
import { lintItem } from '#domain/content/lint-item.ts';
import type { ContentFault } from '#domain/content/outline.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { findingWords } from '#i18n/bank-words.ts';
import { translator } from '#i18n/t.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { lineOf } from './line-of.ts';
import { saidIn } from './said-in.ts';

/** `fault`: it stops the build. `debt`: owed, and stops nothing. */
export type Finding = { weight: 'fault' | 'debt'; file: string; line: number; place: string; what: string; cure: string };

/** Schemas speak the language that is set for the whole process, so it is set while they read. */
const inLanguage = <T>(locale: Locale, read: () => T): T => {
  if (locale === 'en') return read();
  z.config(z.locales.zhCN());
  try {
    return read();
  } finally {
    z.config(z.locales.en());
  }
};

/** The file of an exam in which an item stands; checks of a bank know only the exam. */
const fileOf = (root: string, exam: string, item: string): string => {
  const folder = join(root, 'exams', exam, 'questions');
  const found = readdirSync(folder).find((name) => readFileSync(join(folder, name), 'utf8').includes(`id: ${item}\n`));
  return found ? `exams/${exam}/questions/${found}` : `exams/${exam}/exam.yaml`;
};

/** A debt as editors may see it: public pages never name an item of an exam, and here each is named, in the file where it stands. */
const forEditors = (root: string, library: Library, debt: Debt): Debt[] => {
  const exam = /^exams\/([^/]+)$/.exec(debt.file)?.[1];
  if (exam === undefined) return [debt];
  if (debt.rule !== 'source-unread') return [{ ...debt, file: `exams/${exam}/exam.yaml` }];
  return unreadItems(library, exam).map((id) => ({ ...debt, file: fileOf(root, exam, id), place: id, seen: id }));
};

/** The line of each place, reading every file once. */
const linesIn = (root: string) => {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    let text = '';
    try {
      text = readFileSync(join(root, file), 'utf8');
    } catch {
      // The finding is about a file that is missing, or about a folder.
    }
    texts.set(file, text);
    return text;
  };
  return (file: string, place: string) => lineOf(file, textOf(file), place);
};

export type Checked = { library: Library; findings: Finding[] };

/** The library, and everything the content check finds in it, in the words of one language and with the line it is about. `further` are checks of one’s own. */
export const checkContent = (
  root: string,
  locale: Locale,
  today: PlainDate,
  further: (library: Library) => ContentFault[] = () => [],
): Checked => {
  const t = translator(locale);
  const { library, faults } = inLanguage(locale, () => readLibrary(readContentFiles(root)));
  const flaws = Object.entries(library.exams).flatMap(([slug, { items }]) =>
    [...items.flatMap(lintItem), ...lintBank(items)]
      .filter(({ level }) => level === 'block')
      .map(
        (found): ContentFault => ({
          file: fileOf(root, slug, found.where.split('.')[0] ?? ''),
          place: found.where,
          fault: findingWords(found, t),
          cure: 'Rewrite the item',
        }),
      ),
  );
  const line = linesIn(root);
  const findings = [
    ...[...faults, ...flaws, ...further(library)].map(
      ({ file, place, fault, cure }): Finding => ({
        weight: 'fault',
        file,
        line: line(file, place),
        place: saidIn(locale, place),
        what: saidIn(locale, fault),
        cure: saidIn(locale, cure),
      }),
    ),
    ...debtsOf(library, today)
      .flatMap((debt) => forEditors(root, library, debt))
      .map(
        ({ rule, file, place, seen }): Finding => ({
          weight: 'debt',
          file,
          line: line(file, place),
          place,
          what: `${t(`debts.${rule}`)}${locale === 'en' ? ': ' : '：'}${seen}`,
          cure: t(`debts.${rule}-cure`),
        }),
      ),
  ];
  return { library, findings };
};

export const findingsOf = (root: string, locale: Locale, today: PlainDate): Finding[] => checkContent(root, locale, today).findings;
