import type { Reader } from '#db/client.ts';
import type { Credit } from '#domain/refresh/credit.ts';
import { memoriesOf } from './memory-of.ts';

/** What a person's reviews are worth toward the annual refresher, a course each. */
export const refreshCredit = async (db: Reader, personId: string): Promise<({ course: string } & Credit)[]> =>
  (await memoriesOf(db, [personId])).map(({ course, credit }) => ({ course, ...credit }));
