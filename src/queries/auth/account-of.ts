import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, affiliation, institution, person, session, unit } from '#db/schema/index.ts';
import type { Position } from '#domain/people/person.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';

export type AccountPage = {
  name: string;
  email: string;
  locale: Locale;
  isDemo: boolean;
  affiliations: { institution: Bilingual; unit: Bilingual; position: Position; startedOn: string; finishedOn: string | null }[];
  sessions: { id: string; device: string | null; createdAt: Date | null; isThisOne: boolean }[];
};

/** An account as its owner sees it. `sessionId` is the session that asks. */
export const accountOf = async (db: Reader, accountId: string, sessionId: string | null, now: Date): Promise<AccountPage | null> => {
  const [who] = await db
    .select({ personId: person.id, name: person.name, email: account.email, locale: account.locale, isDemo: person.isDemo })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(account.id, accountId));
  if (!who) return null;
  const places = await db
    .select({ unit, institution, position: affiliation.position, startedOn: affiliation.startedOn, finishedOn: affiliation.finishedOn })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .innerJoin(institution, eq(institution.id, affiliation.institutionId))
    .where(eq(affiliation.personId, who.personId))
    .orderBy(asc(affiliation.startedOn));
  const open = await db.select().from(session).where(eq(session.userId, accountId)).orderBy(desc(session.createdAt));
  const { personId: _, ...rest } = who;
  return {
    ...rest,
    affiliations: places.map(({ unit: place, institution: house, ...dates }) => ({
      institution: { 'zh-CN': house.nameZh, en: house.nameEn },
      unit: { 'zh-CN': place.nameZh, en: place.nameEn ?? place.nameZh },
      ...dates,
    })),
    sessions: open
      .filter(({ expiresAt }) => expiresAt * 1000 > now.getTime())
      .map(({ id, device, createdAt }) => ({ id, device, createdAt, isThisOne: id === sessionId })),
  };
};
