import { asc } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution } from '#db/schema/index.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

export type Institution = { id: string; slug: string; name: Bilingual; isDemo: boolean };

/** Every institution, in the order of their names. */
export const institutions = async (db: Reader): Promise<Institution[]> =>
  (await db.select().from(institution).orderBy(asc(institution.nameZh))).map(({ id, slug, nameZh, nameEn, isDemo }) => ({
    id,
    slug,
    name: { 'zh-CN': nameZh, en: nameEn },
    isDemo,
  }));
