import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { nameReveal } from '#db/schema/index.ts';

/** The links by which a person shows the name on a credential, newest first. */
export const revealsOf = (db: Reader, personId: string, serial: string) =>
  db
    .select()
    .from(nameReveal)
    .where(and(eq(nameReveal.personId, personId), eq(nameReveal.serial, serial)))
    .orderBy(desc(nameReveal.madeAt))
    .limit(50);
