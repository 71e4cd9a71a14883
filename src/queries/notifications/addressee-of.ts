import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, person } from '#db/schema/index.ts';
import type { Locale } from '#domain/shared/locale.ts';

export type Addressee = { email: string; name: string; locale: Locale; account: 'open' | 'none' };

/** Where to write to a person: the address they sign in with, or, before they have an account, the one on the roster. Nobody whose account is closed. */
export const addresseeOf = async (db: Reader, personId: string): Promise<Addressee | undefined> => {
  const rows = await db
    .select({ name: person.name, onRoster: person.email, email: account.email, locale: account.locale, closedAt: account.closedAt })
    .from(person)
    .leftJoin(account, eq(account.personId, person.id))
    .where(eq(person.id, personId));
  const open = rows.find(({ email, closedAt }) => email !== null && closedAt === null);
  if (open?.email && open.locale) return { email: open.email, name: open.name, locale: open.locale, account: 'open' };
  const [known] = rows;
  return known?.onRoster && known.email === null
    ? { email: known.onRoster, name: known.name, locale: 'zh-CN', account: 'none' }
    : undefined;
};
