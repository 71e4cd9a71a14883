import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { handOutPack } from '#commands/packs/hand-out-pack.ts';
import { makePacks } from '#commands/packs/make-packs.ts';
import { orderPack } from '#commands/packs/order-pack.ts';
import type { Database } from '#db/client.ts';
import { subjectIn } from '#domain/reporting/pack/forms.ts';
import { packFormats, packKinds } from '#domain/reporting/pack/pack.ts';
import { fault } from '#domain/shared/fault.ts';
import { locales } from '#domain/shared/locale.ts';
import { isPlainDate } from '#domain/shared/plain-date.ts';
import { packPage } from '#queries/packs/pack-page.ts';
import { packPlaces, packSubjects } from '#queries/packs/packs-seen.ts';
import { importingInstitutions } from '#queries/people/roster/imports-of.ts';
import { given } from '../given.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Makes a pack for an inspection, or an annual training report, and writes one of its forms into a folder.';
export const usage =
  'npm run minglun -- pack make --institution <slug> [--committee <name> | --unit <name>] --kind inspection|annual --day <YYYY-MM-DD> --locale zh-CN|en --format pdf|docx|xlsx|zip --folder <path>';

const Asked = z.object({
  institution: z.string().min(1),
  committee: z.string().min(1).optional(),
  unit: z.string().min(1).optional(),
  kind: z.enum(packKinds),
  day: z.string().refine(isPlainDate, fault('not_a_day')),
  locale: z.enum(locales),
  format: z.enum(packFormats),
  folder: z.string().min(1),
});

const system = { kind: 'system' } as const;

const subjectOf = async (db: Database, { institution, committee, unit }: z.infer<typeof Asked>) => {
  const home = (await importingInstitutions(db, system)).find(({ slug }) => slug === institution);
  if (!home) throw new Mistake(`There is no institution ${institution}.`);
  const subjects = (await packSubjects(db, await packPlaces(db, system, 'packs.make'))).filter((one) => one.institution.id === home.id);
  if (committee !== undefined && unit !== undefined) throw new Mistake('A pack is about a committee or about a unit, not both.');
  const kind = unit === undefined ? 'committee' : 'unit';
  const asked = committee ?? unit;
  const found = subjects.find((one) => (asked === undefined ? one.committee === null && one.unit === null : one[kind]?.nameZh === asked));
  const named = subjects.flatMap((one) => one[kind]?.nameZh ?? []);
  if (!found) throw new Mistake(`There is no ${kind} ${asked} at ${institution}. Known: ${named.join(', ') || 'none'}.`);
  return subjectIn(found.value);
};

const makePack = async (db: Database, args: string[], now: Date): Promise<void> => {
  const asked = given(args, Asked, usage);
  const { kind, day, locale, format, folder } = asked;
  const by = { actor: system, now };
  const code = grantedOr(await orderPack(db, { ...(await subjectOf(db, asked)), kind, day, locale }, by));
  for (;;) {
    const one = grantedOr(await packPage(db, code, system));
    if (one.state === 'ready') break;
    if (one.state === 'failed') throw new Mistake(`The pack ${code} could not be made; the log above says why.`);
    await makePacks(db, now);
  }
  const { bytes } = grantedOr(await handOutPack(db, { code, format }, by));
  const path = join(folder, `${code}.${format}`);
  await writeFile(path, bytes);
  const { digest, faults } = grantedOr(await packPage(db, code, system));
  console.log(`minglun: ${path} is written; its content has the digest ${digest}`);
  for (const { code: fault, n } of faults) console.log(`  ${fault}: ${n}`);
};

/** Makes a pack in the name of the system. */
export const run = (args: string[]): Promise<void> => withDatabase((db) => makePack(db, args, new Date()));
