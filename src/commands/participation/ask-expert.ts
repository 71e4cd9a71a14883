import type { Database } from '#db/client.ts';
import { expertQuestion, participationContact } from '#db/schema/index.ts';
import { limits } from '#domain/participation/limits.ts';
import { promisedBy, type QuestionField } from '#domain/participation/question.ts';
import { receiptFrom } from '#domain/participation/receipt.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { record } from '../record.ts';

type Question = { field: QuestionField; question: string; contact: string | null; language: Locale };

/** Takes a question from anybody, and promises an answer, or a reason why not, by a day. Returns the receipt. */
export const askExpert = (
  db: Database,
  { contact, question, ...given }: Question,
  now: Date,
): Promise<Outcome<string, ParticipationRefusal>> =>
  db.transaction(async (tx) => {
    const askedOn = dayOf(now);
    const id = crypto.randomUUID();
    const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(10)));
    const answerBy = promisedBy(askedOn);
    await tx.insert(expertQuestion).values({ id, ...given, words: question, receipt, askedOn, answerBy, state: 'new' });
    if (contact !== null)
      await tx.insert(participationContact).values({ receipt, contact, deleteOn: addDays(answerBy, limits.contactDays) });
    await record(tx, { kind: 'system' }, now, [
      { type: 'participation.question_asked', about: null, institutionId: null, data: { questionId: id, answerBy } },
    ]);
    return granted(receipt);
  });
