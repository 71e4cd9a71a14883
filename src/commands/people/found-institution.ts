import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, unit } from '#db/schema/index.ts';

export type UnitTree = { nameZh: string; nameEn: string; units?: UnitTree[] };
export type NewInstitution = { slug: string; nameZh: string; nameEn: string; isDemo: boolean; units: UnitTree[] };

/** Founds an institution with its units, unless its slug is there already. Returns its id and the ids of its units by their Chinese names. */
export const foundInstitution = (db: Database, given: NewInstitution): Promise<{ institutionId: string; units: Record<string, string> }> =>
  db.transaction(async (tx) => {
    const [known] = await tx.select().from(institution).where(eq(institution.slug, given.slug));
    const institutionId = known?.id ?? crypto.randomUUID();
    if (!known) {
      const { units: _, ...row } = given;
      await tx.insert(institution).values({ id: institutionId, ...row });
    }
    const units: Record<string, string> = Object.fromEntries(
      (await tx.select().from(unit).where(eq(unit.institutionId, institutionId))).map(({ id, nameZh }) => [nameZh, id]),
    );
    const add = async (trees: readonly UnitTree[], parentId: string | null, above: string) => {
      for (const { nameZh, nameEn, units: below = [] } of trees) {
        const id = units[nameZh] ?? crypto.randomUUID();
        const path = `${above}${id}/`;
        if (!units[nameZh]) await tx.insert(unit).values({ id, institutionId, parentId, nameZh, nameEn, path });
        units[nameZh] = id;
        await add(below, id, path);
      }
    };
    await add(given.units, null, '');
    return { institutionId, units };
  });
