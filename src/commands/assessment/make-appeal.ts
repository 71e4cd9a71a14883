import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { appeal } from '#db/schema/index.ts';
import { type AppealRefusal, answerDay, lastAppealDay } from '#domain/assessment/appeal.ts';
import { isAwaiting } from '#domain/assessment/attempt.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { examOffice } from '#queries/assessment/exam-office.ts';
import { ownAttempt } from '#queries/assessment/own-attempt.ts';
import { resultSince } from '#queries/assessment/result-since.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { learner } from '../auth/learner.ts';
import { record } from '../record.ts';

/** `question`: its number on the paper; null where the whole is meant. */
type Given = { attemptId: string; question: number | null; text: string };
export type AppealMade = { appealId: string; answerBy: PlainDate };

/** Objects to one's own closed paper. It goes to the institution, which has promised an answer by a day. One is open at a time. */
export const makeAppeal = (
  db: Database,
  { attemptId, question, text }: Given,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<AppealMade, SignInNeeded | Forbidden | NotFound | AppealRefusal>> =>
  db.transaction(async (tx) => {
    const who = learner(actor);
    if (!who.ok) return who;
    const { personId } = who.value;
    const mine = await ownAttempt(tx, personId, attemptId);
    if (!mine || mine.closedAt === null) return refused({ code: 'shared.not_found' });
    const { rules } = await rulesOf(tx, mine);
    if (isAwaiting(mine)) return refused({ code: 'assessment.awaiting_rating', attemptId });
    const until = lastAppealDay((await resultSince(tx, attemptId)) ?? mine.closedAt, rules);
    if (dayOf(now) > until) return refused({ code: 'assessment.appeal_too_late', until });
    if (question !== null && question > mine.paper.questions.length)
      return refused({ code: 'assessment.appeal_no_such_question', field: 'question' });
    const [open] = await tx
      .select({ id: appeal.id })
      .from(appeal)
      .where(and(eq(appeal.attemptId, attemptId), isNull(appeal.answeredAt)));
    if (open) return refused({ code: 'assessment.appeal_open' });
    const institutionId = await examOffice(tx, { personId, attemptId });
    if (institutionId === undefined) return refused({ code: 'shared.not_found' });
    const [appealId, answerBy] = [crypto.randomUUID(), answerDay(now, rules)];
    await tx.insert(appeal).values({ id: appealId, attemptId, personId, institutionId, question, text, madeAt: now, answerBy });
    await record(tx, who.value, now, [
      {
        type: 'assessment.appeal_made',
        about: personId,
        institutionId,
        data: { appealId, attemptId, exam: mine.examSlug, question, answerBy },
      },
    ]);
    return granted({ appealId, answerBy });
  });
