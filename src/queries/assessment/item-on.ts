import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';

/** The item that stands on a paper under a number; undefined where none is meant. */
export const itemOn = async (
  db: Reader,
  { attemptId, question }: { attemptId: string; question: number | null },
): Promise<string | undefined> => {
  if (question === null) return undefined;
  const [row] = await db.select({ paper: attempt.paper }).from(attempt).where(eq(attempt.id, attemptId));
  return row?.paper.questions[question - 1]?.itemId;
};
