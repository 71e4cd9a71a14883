import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';

/** Whether somebody has ever passed an exam. Only then may they see its questions with their keys. */
export const hasPassed = async (db: Reader, personId: string, exam: string): Promise<boolean> =>
  (
    await db
      .select({ id: attempt.id })
      .from(attempt)
      .where(and(eq(attempt.personId, personId), eq(attempt.examSlug, exam), eq(attempt.result, 'passed')))
      .limit(1)
  ).length > 0;
