import { count, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, projectImport } from '#db/schema/index.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { beyondOwn } from '#domain/projects/access.ts';

/** The institutions where this person may bring projects in. */
export const projectInstitutions = async (db: Reader, actor: Actor) => {
  const places = placesWhere(beyondOwn(actor), 'projects.manage');
  const columns = { id: institution.id, slug: institution.slug, nameZh: institution.nameZh, nameEn: institution.nameEn };
  if (places === 'everywhere') return db.select(columns).from(institution).orderBy(institution.nameZh);
  const ids = places.filter(({ unitId }) => unitId === null).map(({ institutionId }) => institutionId);
  return db.select(columns).from(institution).where(inArray(institution.id, ids)).orderBy(institution.nameZh);
};

const pageSize = 20;

/** The imports of projects at those institutions, newest first. */
export const projectImportsOf = async (db: Reader, actor: Actor, page: number) => {
  const ids = (await projectInstitutions(db, actor)).map(({ id }) => id);
  const [{ n = 0 } = {}] = await db.select({ n: count() }).from(projectImport).where(inArray(projectImport.institutionId, ids));
  const imports = await db
    .select({
      id: projectImport.id,
      fileName: projectImport.fileName,
      status: projectImport.status,
      rows: projectImport.rows,
      createdAt: projectImport.createdAt,
      institutionZh: institution.nameZh,
      institutionEn: institution.nameEn,
    })
    .from(projectImport)
    .innerJoin(institution, eq(institution.id, projectImport.institutionId))
    .where(inArray(projectImport.institutionId, ids))
    .orderBy(desc(projectImport.createdAt))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { imports, pages: Math.max(1, Math.ceil(n / pageSize)) };
};
