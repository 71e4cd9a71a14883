import type { Database } from '#db/client.ts';
import { personByNumber } from '#queries/auth/person-by-number.ts';
import { institutions } from '#queries/people/institutions.ts';
import { unitsOf } from '#queries/people/units-of.ts';
import { Mistake } from './mistake.ts';

/** The institution of that slug, or the slugs there are. */
export const institutionBySlug = async (db: Database, slug: string): Promise<{ id: string }> => {
  const all = await institutions(db);
  const found = all.find((one) => one.slug === slug);
  if (found) return found;
  const known = all.map((one) => one.slug).join(', ') || 'none yet; add one with `institution add`';
  throw new Mistake(`There is no institution with the slug ${slug}. Known: ${known}.`);
};

/** The unit of that Chinese name, or the names there are. */
export const unitByName = async (db: Database, institutionId: string, name: string): Promise<{ id: string }> => {
  const all = await unitsOf(db, institutionId);
  const found = all.filter(({ nameZh }) => nameZh === name);
  if (found.length === 1 && found[0]) return found[0];
  const known = all.map(({ nameZh }) => nameZh).join('、') || 'none';
  throw new Mistake(`${found.length === 0 ? 'No unit' : 'More than one unit'} is called ${name}. Known: ${known}.`);
};

/** The person of that staff number. */
export const personOf = async (db: Database, institutionId: string, staffNumber: string): Promise<{ personId: string; name: string }> => {
  const found = await personByNumber(db, { value: staffNumber, institutionId });
  if (found) return found;
  throw new Mistake(`Nobody there has the staff number ${staffNumber}. Leading zeros count.`);
};
