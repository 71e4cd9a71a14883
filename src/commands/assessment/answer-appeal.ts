import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { appeal, attempt, ratingTask } from '#db/schema/index.ts';
import type { AppealDecision, AppealRefusal } from '#domain/assessment/appeal.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { itemOn } from '#queries/assessment/item-on.ts';
import { record } from '../record.ts';
import { reopenRatings } from './open-ratings.ts';

type Given = { appealId: string; decision: AppealDecision; answer: string };

/**
 * Answers an appeal, once; never one's own. Where it was right about what people judged, one more rater is asked. What else follows for the paper, such
 * as taking an item out, is an act of its own.
 */
export const answerAppeal = (
  db: Database,
  { appealId, decision, answer }: Given,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<null, Forbidden | NotFound | AppealRefusal>> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select({ made: appeal, exam: attempt.examSlug })
      .from(appeal)
      .innerJoin(attempt, eq(attempt.id, appeal.attemptId))
      .where(eq(appeal.id, appealId));
    if (!found) return refused({ code: 'shared.not_found' });
    const { made, exam } = found;
    const { institutionId, personId, attemptId } = made;
    if (!may(actor, 'exams.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    if (actor.kind === 'person' && actor.personId === personId) return refused({ code: 'assessment.own_appeal' });
    if (made.answeredAt !== null) return refused({ code: 'assessment.appeal_answered' });
    await tx
      .update(appeal)
      .set({ decision, answer, answeredBy: actorRef(actor), answeredAt: now })
      .where(eq(appeal.id, appealId));
    const ratings = decision === 'not_upheld' ? [] : await writtenOn(tx, made);
    if (ratings.length > 0) await reopenRatings(tx, attemptId, ratings);
    await record(tx, actor, now, [
      { type: 'assessment.appeal_answered', about: personId, institutionId, data: { appealId, attemptId, exam, decision } },
      ...(ratings.length === 0
        ? []
        : [{ type: 'assessment.rating_asked_again' as const, about: personId, institutionId, data: { appealId, attemptId, exam } }]),
    ]);
    return granted(null);
  });

/** The judged answers that an appeal is about: the one it names, or all where it means the whole paper. */
const writtenOn = async (tx: Tx, { attemptId, question }: typeof appeal.$inferSelect): Promise<string[]> => {
  const named = await itemOn(tx, { attemptId, question });
  const rows = await tx.select({ itemId: ratingTask.itemId }).from(ratingTask).where(eq(ratingTask.attemptId, attemptId));
  return rows.map(({ itemId }) => itemId).filter((itemId) => question === null || itemId === named);
};
