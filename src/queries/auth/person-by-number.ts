import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, identifier, institution, person } from '#db/schema/index.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';

export type PersonOnRecord = {
  personId: string;
  name: string;
  /** The address on record. */
  email: string | null;
  institution: Bilingual;
  account: { email: string; locale: Locale } | null;
};

/** The person an institution knows by a staff or student number. */
export const personByNumber = async (
  db: Reader,
  { value, institutionId }: { value: string; institutionId: string },
): Promise<PersonOnRecord | null> => {
  const [found] = await db
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      nameZh: institution.nameZh,
      nameEn: institution.nameEn,
      account: { email: account.email, locale: account.locale },
    })
    .from(identifier)
    .innerJoin(person, eq(person.id, identifier.personId))
    .innerJoin(institution, eq(institution.id, identifier.institutionId))
    .leftJoin(account, and(eq(account.personId, person.id), isNull(account.closedAt)))
    .where(and(eq(identifier.value, value), eq(identifier.institutionId, institutionId)));
  if (!found) return null;
  const { nameZh, nameEn, ...rest } = found;
  return { ...rest, institution: { 'zh-CN': nameZh, en: nameEn } };
};
