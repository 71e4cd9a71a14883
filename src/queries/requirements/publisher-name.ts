import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, unit } from '#db/schema/index.ts';
import type { PolicyOwner } from '#domain/content/policy.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** In whose name a policy is published: the institution, and the unit of it where it is the unit's. */
export const publisherName = async (db: Reader, { institutionId, unitId }: PolicyOwner): Promise<Bilingual> => {
  const [home] = await db.select().from(institution).where(eq(institution.id, institutionId));
  if (!home) throw new Error(`There is no institution ${institutionId} to publish a policy.`);
  const [part] = unitId === null ? [] : await db.select().from(unit).where(eq(unit.id, unitId));
  if (!part) return { 'zh-CN': home.nameZh, en: home.nameEn };
  return { 'zh-CN': `${home.nameZh}${part.nameZh}`, en: `${part.nameEn ?? part.nameZh}, ${home.nameEn}` };
};
