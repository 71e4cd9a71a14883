import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { expertQuestion } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { DeclineGround, QuestionRefusal, QuestionState } from '#domain/participation/question.ts';
import { readReceipt } from '#domain/participation/receipt.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { questionById, sitsAtDesk } from '#queries/participation/questions.ts';
import { record } from '../record.ts';

/** `into`: the receipt of the question it is answered together with. */
type Triage = { questionId: string; verdict: 'take' | 'merge' | 'decline'; ground: DeclineGround | null; into: string | null };
type Refused = Forbidden | NotFound | QuestionRefusal;

/** Decides what becomes of a question: it is taken up, answered together with another, or not answered, for one of the published reasons. */
export const settleQuestion = (
  db: Database,
  { questionId, verdict, ground, into }: Triage,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<QuestionState, Refused>> =>
  db.transaction(async (tx) => {
    if (!sitsAtDesk(actor)) return refused({ code: 'auth.forbidden', permission: 'participation.answer' });
    const question = await questionById(tx, questionId);
    if (!question) return refused({ code: 'shared.not_found' });
    if (question.state !== 'new' && !(question.state === 'taken' && verdict !== 'take'))
      return refused({ code: 'participation.settled_already' });
    if (verdict === 'decline' && ground === null) return refused({ code: 'participation.decline_needs_ground', field: 'ground' });
    const receipt = into === null ? undefined : readReceipt(into);
    const [other] = receipt === undefined ? [] : await tx.select().from(expertQuestion).where(eq(expertQuestion.receipt, receipt));
    const isOther = other !== undefined && other.id !== questionId && (other.state === 'taken' || other.state === 'answered');
    if (verdict === 'merge' && !isOther) return refused({ code: 'participation.merge_needs_other', field: 'into' });
    const state = ({ take: 'taken', merge: 'merged', decline: 'declined' } as const)[verdict];
    const settled = verdict === 'take' ? {} : { settledBy: actorRef(actor), settledOn: dayOf(now) };
    await tx
      .update(expertQuestion)
      .set({
        state,
        ground: verdict === 'decline' ? ground : null,
        mergedInto: verdict === 'merge' ? (other?.id ?? null) : null,
        ...settled,
      })
      .where(eq(expertQuestion.id, questionId));
    await record(tx, actor, now, [
      { type: 'participation.question_settled', about: null, institutionId: null, data: { questionId, state } },
    ]);
    return granted(state);
  });
