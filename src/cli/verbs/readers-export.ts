import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { handOutReader } from '#commands/readers/hand-out-reader.ts';
import { letReaderRest } from '#commands/readers/made-apart.ts';
import {
  type ReaderAsked,
  type ReaderSubject,
  readerEditions,
  readerFileName,
  readerFormats,
  readerNamed,
} from '#domain/content/reader.ts';
import { locales } from '#domain/shared/locale.ts';
import { given } from '../given.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Writes a course or a collection of cases as an e-book, a PDF or slides into a folder.';
export const usage =
  'npm run minglun -- readers export (--course <slug> | --cases all|<field>|<slug>+<slug>…) --format epub|a4|phone|slides --locale zh-CN|en [--edition reader|teacher] [--out <folder>]';

const Given = z.object({
  course: z.string().min(1).optional(),
  cases: z.string().min(1).optional(),
  format: z.enum(readerFormats),
  locale: z.enum(locales),
  edition: z.enum(readerEditions).default('reader'),
  out: z.string().min(1).default('.'),
});

const subjectOf = ({ course, cases }: z.infer<typeof Given>): ReaderSubject => {
  if (course !== undefined && cases === undefined) return { kind: 'course', slug: course };
  if (cases === undefined || course !== undefined)
    throw new Mistake(`Nothing was written: name a course or cases, one of the two.\n  ${usage}`);
  const named = readerNamed('cases', `${cases}.en.epub`) ?? readerNamed('cases', 'chosen.en.epub', cases.split('+'));
  if (!named) throw new Mistake(`Nothing was written: “${cases}” names no collection of cases.\n  ${usage}`);
  return named.subject;
};

/** Writes the file that the site hands out for the same, byte for byte on the same day. */
export const run = async (args: string[]): Promise<void> => {
  const asked = given(args, Given, usage);
  const { format, locale, edition, out } = asked;
  const wanted: ReaderAsked = { subject: subjectOf(asked), locale, edition, format };
  if (wanted.subject.kind === 'cases' && (format === 'slides' || edition === 'teacher'))
    throw new Mistake('Nothing was written: cases have neither slides nor an edition for teachers; what they ask is asked of everybody.');
  await withDatabase(async (db) => {
    const { bytes } = grantedOr(await handOutReader(db, wanted, { actor: { kind: 'system' }, now: new Date() }));
    const path = join(out, readerFileName(wanted));
    await mkdir(out, { recursive: true });
    await writeFile(path, bytes);
    console.log(`minglun: ${path} is written, ${Math.ceil(bytes.length / 1024)} KB`);
  });
  await letReaderRest();
};
