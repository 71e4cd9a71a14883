import type { Database } from '#db/client.ts';
import { account } from '#db/schema/index.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { hashPassword } from './passwords.ts';

/** Opens an account for a person with a password already chosen: for operators and the demonstration; people claim theirs by invitation. */
export const openAccount = async (
  db: Database,
  given: { personId: string; email: string; password: string; locale: Locale; now: Date },
): Promise<string> => {
  const id = crypto.randomUUID();
  const passwordHash = await hashPassword(given.password);
  await db
    .insert(account)
    .values({ id, personId: given.personId, email: given.email.toLowerCase(), passwordHash, locale: given.locale, createdAt: given.now });
  return id;
};
