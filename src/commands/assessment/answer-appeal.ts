import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { appeal, attempt } from '#db/schema/index.ts';
import type { AppealDecision, AppealRefusal } from '#domain/assessment/appeal.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';

type Given = { appealId: string; decision: AppealDecision; answer: string };

/** Answers an appeal, once; never one's own. What follows for the paper, such as taking an item out, is an act of its own. */
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
    await record(tx, actor, now, [
      { type: 'assessment.appeal_answered', about: personId, institutionId, data: { appealId, attemptId, exam, decision } },
    ]);
    return granted(null);
  });
