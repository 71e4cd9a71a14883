import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { answer } from '#db/schema/index.ts';
import { type Said, saidIn } from '#domain/assessment/said.ts';
import { lastSaves } from '#domain/assessment/save.ts';
import { ownAttempt } from './own-attempt.ts';

export type ReceiptShown = { receipt: number; question: number; said: Said; savedAt: Date; counts: boolean };

/** Every save of one's own attempt, the latest first, and which of them count. */
export const receiptsOf = async (
  db: Reader,
  { attemptId, personId }: { attemptId: string; personId: string },
): Promise<{ exam: string; receipts: ReceiptShown[] } | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine) return undefined;
  const saves = await db.select().from(answer).where(eq(answer.attemptId, attemptId)).orderBy(desc(answer.receipt));
  const last = lastSaves(saves);
  const { questions } = mine.paper;
  return {
    exam: mine.examSlug,
    receipts: saves.map(({ receipt, itemId, response, savedAt }) => {
      const at = questions.findIndex((question) => question.itemId === itemId);
      return {
        receipt,
        question: at + 1,
        said: saidIn(questions[at] ?? { options: [] }, response),
        savedAt,
        counts: last.get(itemId)?.receipt === receipt,
      };
    }),
  };
};
