import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';

/** The language in which the person is written to. */
export const chooseLanguage = async (
  db: Database,
  { locale }: { locale: Locale },
  { actor }: { actor: Extract<Actor, { kind: 'person' }> },
): Promise<Outcome<null, never>> => {
  await db.update(account).set({ locale }).where(eq(account.id, actor.accountId));
  return granted(null);
};
