import { z } from 'zod';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { Slug } from '#domain/shared/slug.ts';
import { given } from '../given.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about = 'Adds an institution, or units to one that is there.';
export const usage =
  'npm run minglun -- institution add --slug <small-letters> --zh <名称> --en <name> [--unit <名称>=<name>] [--unit <名称>/<下级名称>=<name>] …';

const Name = z.string().trim().min(1).max(100);
const Given = z.object({ slug: Slug, zh: Name, en: Name, unit: z.array(z.string()).default([]) });

type Tree = { nameZh: string; nameEn: string; units: Tree[] };

/** `医学部=Faculty` and `医学部/临床医学院=School`, each a unit below the one before the slash. */
const treesOf = (written: readonly string[]): Tree[] => {
  const top: Tree[] = [];
  for (const one of written) {
    const [path = '', nameEn = ''] = one.split('=').map((part) => part.trim());
    const names = path.split('/').map((part) => part.trim());
    if (!nameEn || names.some((name) => !name)) throw new Mistake(`“${one}” is not a unit: write 名称=name, or 上级/名称=name.`);
    let level = top;
    for (const above of names.slice(0, -1)) {
      const found = level.find(({ nameZh }) => nameZh === above);
      if (!found) throw new Mistake(`“${one}” lies below ${above}, which is not named before it: give --unit ${above}=… first.`);
      level = found.units;
    }
    level.push({ nameZh: names.at(-1) ?? '', nameEn, units: [] });
  }
  return top;
};

export const run = async (args: string[]): Promise<void> => {
  const { slug, zh, en, unit } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const { units } = await foundInstitution(db, { slug, nameZh: zh, nameEn: en, isDemo: false, units: treesOf(unit) });
    console.log(`minglun: ${zh} (${slug}) is there; units: ${Object.keys(units).join('、') || 'none yet'}`);
  });
};
