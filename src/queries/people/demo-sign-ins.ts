import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, person } from '#db/schema/index.ts';

/** The addresses by which demonstration people sign in. */
export const demoSignIns = async (db: Reader): Promise<string[]> =>
  (
    await db
      .select({ email: account.email })
      .from(account)
      .innerJoin(person, eq(person.id, account.personId))
      .where(eq(person.isDemo, true))
  ).map(({ email }) => email);
