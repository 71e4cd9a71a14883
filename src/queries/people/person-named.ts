import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { person } from '#db/schema/index.ts';

/** What a person is called; undefined where there is none. */
export const personNamed = async (db: Reader, personId: string): Promise<string | undefined> =>
  (await db.select({ name: person.name }).from(person).where(eq(person.id, personId)))[0]?.name;
