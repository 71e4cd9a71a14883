import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';

/** One's own attempt. Somebody else's is not found, as if it were not there. */
export const ownAttempt = async (db: Reader, personId: string, attemptId: string): Promise<Attempt | undefined> => {
  const [found] = await db
    .select()
    .from(attempt)
    .where(and(eq(attempt.id, attemptId), eq(attempt.personId, personId)));
  return found;
};
