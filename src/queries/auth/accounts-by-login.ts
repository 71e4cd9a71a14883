import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, identifier, person } from '#db/schema/index.ts';

const fields = {
  accountId: account.id,
  personId: account.personId,
  email: account.email,
  passwordHash: account.passwordHash,
  locale: account.locale,
  isDemo: person.isDemo,
};

export type LoginMatch = {
  accountId: string;
  personId: string;
  email: string;
  passwordHash: string | null;
  locale: 'zh-CN' | 'en';
  isDemo: boolean;
} & {
  institutionId: string | null;
};

/** The accounts a person may mean by an email address or a staff or student number; one per institution that knows the number. */
export const accountsByLogin = async (db: Reader, login: string, institutionId: string | null): Promise<LoginMatch[]> => {
  const open = and(isNull(account.closedAt), isNotNull(account.passwordHash));
  if (login.includes('@')) {
    const found = await db
      .select(fields)
      .from(account)
      .innerJoin(person, eq(person.id, account.personId))
      .where(and(eq(account.email, login.toLowerCase()), open));
    return found.map((one) => ({ ...one, institutionId: null }));
  }
  const found = await db
    .select({ ...fields, institutionId: identifier.institutionId })
    .from(identifier)
    .innerJoin(account, eq(account.personId, identifier.personId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(identifier.value, login), open, institutionId === null ? undefined : eq(identifier.institutionId, institutionId)))
    .orderBy(asc(account.createdAt));
  // A person with several accounts signs in by number to the first; the same person at two institutions is one match.
  return found.filter((one, index) => found.findIndex(({ personId }) => personId === one.personId) === index);
};
