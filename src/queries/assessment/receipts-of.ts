import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { answer } from '#db/schema/index.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';
import { saidIn } from '#domain/assessment/said.ts';
import { lastSaves } from '#domain/assessment/save.ts';
import type { ReceiptShown } from '#domain/assessment/shown.ts';
import { ownAttempt } from './own-attempt.ts';

/** Every save of one's own attempt, the latest first, and which of them count. */
export const receiptsOf = async (
  db: Reader,
  { attemptId, personId }: { attemptId: string; personId: string },
): Promise<{ exam: string; receipts: ReceiptShown[] } | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine) return undefined;
  return { exam: mine.examSlug, receipts: await receiptsIn(db, mine) };
};

/** Every save of an attempt, the latest first. The reader has been let in by whoever asks. */
export const receiptsIn = async (db: Reader, { id, paper: { questions } }: Pick<Attempt, 'id' | 'paper'>): Promise<ReceiptShown[]> => {
  const saves = await db.select().from(answer).where(eq(answer.attemptId, id)).orderBy(desc(answer.receipt));
  const last = lastSaves(saves);
  return saves.map(({ receipt, itemId, response, savedAt }) => {
    const at = questions.findIndex((question) => question.itemId === itemId);
    return {
      receipt,
      question: at + 1,
      said: saidIn(questions[at] ?? { options: [] }, response),
      savedAt,
      counts: last.get(itemId)?.receipt === receipt,
    };
  });
};
