import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unit } from '#db/schema/index.ts';
import type { RequirementRule } from '#domain/content/policy.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What the units are called that these rules name. */
export const unitNamesIn = async (db: Reader, rules: readonly RequirementRule[]): Promise<Map<string, Bilingual>> => {
  const ids = [...new Set(rules.flatMap(({ audience = [] }) => audience.flatMap(({ units = [] }) => units)))];
  const rows = await db.select({ id: unit.id, nameZh: unit.nameZh, nameEn: unit.nameEn }).from(unit).where(inArray(unit.id, ids));
  return new Map(rows.map(({ id, nameZh, nameEn }) => [id, { 'zh-CN': nameZh, en: nameEn ?? nameZh }]));
};
