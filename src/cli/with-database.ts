import { type Database, openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import type { AnyRefusal } from '#domain/refusals.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { env } from '#env';
import { refusalWords } from '#i18n/refusal-words.ts';
import { Mistake } from './mistake.ts';

/** Opens the database for one verb, in its newest shape, and closes it whatever happens. */
export const withDatabase = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
  const opened = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  try {
    await migrateDatabase(opened);
    return await work(opened.db);
  } finally {
    opened.close();
  }
};

/** The value of an outcome; a refusal is the operator's to mend. */
export const grantedOr = <T, R extends AnyRefusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value;
  throw new Mistake(refusalWords(outcome.refusal, 'en'));
};
