import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, rosterImport } from '#db/schema/index.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';

/** The institutions where this person may import rosters. */
export const importingInstitutions = async (db: Reader, actor: Actor) => {
  const places = placesWhere(actor, 'people.import');
  const columns = { id: institution.id, slug: institution.slug, nameZh: institution.nameZh, nameEn: institution.nameEn };
  if (places === 'everywhere') return db.select(columns).from(institution).orderBy(institution.nameZh);
  const ids = places.filter(({ unitId }) => unitId === null).map(({ institutionId }) => institutionId);
  return db.select(columns).from(institution).where(inArray(institution.id, ids)).orderBy(institution.nameZh);
};

const pageSize = 20;

/** The imports at those institutions, newest first. */
export const importsOf = async (db: Reader, actor: Actor, page: number) => {
  const ids = (await importingInstitutions(db, actor)).map(({ id }) => id);
  const [{ n = 0 } = {}] = await db.select({ n: count() }).from(rosterImport).where(inArray(rosterImport.institutionId, ids));
  const imports = await db
    .select({
      id: rosterImport.id,
      fileName: rosterImport.fileName,
      status: rosterImport.status,
      rows: rosterImport.rows,
      createdAt: rosterImport.createdAt,
      institutionZh: institution.nameZh,
      institutionEn: institution.nameEn,
    })
    .from(rosterImport)
    .innerJoin(institution, eq(institution.id, rosterImport.institutionId))
    .where(inArray(rosterImport.institutionId, ids))
    .orderBy(desc(rosterImport.createdAt))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { imports, pages: Math.max(1, Math.ceil(n / pageSize)) };
};

const offered = 30;

/** The latest imports in force at an institution, to narrow a list by what they brought. */
export const appliedImports = (db: Reader, institutionId: string) =>
  db
    .select({ id: rosterImport.id, fileName: rosterImport.fileName, appliedAt: rosterImport.appliedAt })
    .from(rosterImport)
    .where(and(eq(rosterImport.institutionId, institutionId), eq(rosterImport.status, 'applied')))
    .orderBy(desc(rosterImport.appliedAt))
    .limit(offered);
