import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, affiliation, institution, person, unit } from '#db/schema/index.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

export type ToInvite = {
  name: string;
  email: string | null;
  hasAccount: boolean;
  places: { institutionId: string; unitPath: string[]; institution: Bilingual }[];
};

/** What inviting a person needs to know: where they are affiliated, and whether they have an account. */
export const personToInvite = async (db: Reader, personId: string): Promise<ToInvite | null> => {
  const [who] = await db
    .select({ name: person.name, email: person.email, accountId: account.id })
    .from(person)
    .leftJoin(account, and(eq(account.personId, person.id), isNull(account.closedAt)))
    .where(eq(person.id, personId));
  if (!who) return null;
  const places = await db
    .select({ institutionId: affiliation.institutionId, path: unit.path, nameZh: institution.nameZh, nameEn: institution.nameEn })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .innerJoin(institution, eq(institution.id, affiliation.institutionId))
    .where(eq(affiliation.personId, personId));
  return {
    name: who.name,
    email: who.email,
    hasAccount: who.accountId !== null,
    places: places.map(({ institutionId, path, nameZh, nameEn }) => ({
      institutionId,
      unitPath: path.split('/').filter(Boolean),
      institution: { 'zh-CN': nameZh, en: nameEn },
    })),
  };
};
