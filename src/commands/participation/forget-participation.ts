import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  expertQuestion,
  participationContact,
  publicConcern,
  publicConsultation,
  publicSubmission,
  statementVote,
} from '#db/schema/index.ts';
import { limits } from '#domain/participation/limits.ts';
import { wordsUntil } from '#domain/participation/phase.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';

/** Deletes addresses whose day has come and, some time after the end, each single vote on a statement; and empties the words of submissions, questions and concerns. */
export const forgetParticipation = async (db: Database, now: Date): Promise<void> => {
  const today = dayOf(now);
  await db.delete(participationContact).where(lte(participationContact.deleteOn, today));
  const consultations = await db.select({ id: publicConsultation.id, closesOn: publicConsultation.closesOn }).from(publicConsultation);
  for (const { id } of consultations.filter((one) => wordsUntil(one) <= today)) {
    // What may be shown of them was summed up when it closed.
    await db.delete(statementVote).where(eq(statementVote.consultationId, id));
    await db
      .update(publicSubmission)
      .set({ words: '', wordsDeletedOn: today })
      .where(and(eq(publicSubmission.consultationId, id), isNull(publicSubmission.wordsDeletedOn)));
  }
  await db
    .update(expertQuestion)
    .set({ words: '', wordsDeletedOn: today })
    .where(and(lte(expertQuestion.settledOn, addDays(today, -limits.wordsDays)), isNull(expertQuestion.wordsDeletedOn)));
  await db
    .update(publicConcern)
    .set({ words: '', wordsDeletedOn: today })
    .where(and(lte(publicConcern.closedOn, addDays(today, -limits.wordsDays)), isNull(publicConcern.wordsDeletedOn)));
};
