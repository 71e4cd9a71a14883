import type { Reader } from '#db/client.ts';
import { person } from '#db/schema/index.ts';

/** Whether nobody is known yet. */
export const isEmpty = async (db: Reader): Promise<boolean> => (await db.select({ id: person.id }).from(person).limit(1)).length === 0;
