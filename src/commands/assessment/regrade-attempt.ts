import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { answer, attempt, regrade } from '#db/schema/index.ts';
import type { Attempt, ObjectiveResult } from '#domain/assessment/attempt.ts';
import { grade } from '#domain/assessment/grade.ts';
import { judgeAgain, type RegradeCause, type Regraded as Whole } from '#domain/assessment/regrade.ts';
import { answersOf } from '#domain/assessment/save.ts';
import { showItem } from '#domain/assessment/shown-item.ts';
import { isStrong } from '#domain/assessment/strong-pass.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { isOwnId } from '#domain/bank/own-id.ts';
import type { Item } from '#domain/content/item.ts';
import { lastCompletedOn } from '#domain/progress/completion.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { creditedItems } from '#queries/assessment/credited-items.ts';
import { ratedItems } from '#queries/assessment/rated-items.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { ownItemsLive } from '#queries/bank/own-items-live.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { completionsOf } from '#queries/requirements/completions-of.ts';
import { record } from '../record.ts';
import { passExam } from './pass-exam.ts';

export type Regraded = Whole['change'];

/** Judges one closed paper again and keeps what was and what is. On a pass that this brings, whatever follows for the learner follows. */
export const regradeAttempt = async (
  tx: Tx,
  paper: Attempt,
  cause: RegradeCause,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Regraded> => {
  const { id: attemptId, personId, examSlug: exam, result, points, objectives } = paper;
  if (result === null || points === null || objectives === null) throw new Error(`Attempt ${attemptId} has no result to judge again.`);
  const { edition, rules } = await rulesOf(tx, paper);
  const items =
    cause === 'corrected_key' ? await withNewestKeys(tx, { exam, paper: paper.paper }, edition.snapshot.items) : edition.snapshot.items;
  const answers = answersOf(await tx.select().from(answer).where(eq(answer.attemptId, attemptId)));
  const alone = grade(paper.paper, items, answers, {
    ...rules,
    voided: await creditedItems(tx, exam, paper.paper),
    rated: await ratedItems(tx, attemptId),
  });
  const was = { result, points, objectives };
  const { judged, change } = judgeAgain(was, alone);
  if (change === 'none' || (change === 'pass_kept' && (await isListed(tx, attemptId, alone.points)))) return change;

  const regradeId = crypto.randomUUID();
  await tx.insert(regrade).values({
    id: regradeId,
    attemptId,
    cause,
    at: now,
    by: actorRef(actor),
    wasResult: result,
    wasPoints: points,
    wasObjectives: objectives,
    result: judged.result,
    points: judged.points,
    aloneResult: alone.result,
    alonePoints: alone.points,
  });
  await tx
    .update(attempt)
    .set({ result: judged.result, points: judged.points, objectives: judged.objectives })
    .where(eq(attempt.id, attemptId));
  const data = { regradeId, attemptId, exam, cause, was: result, result: judged.result, points: judged.points };
  await record(tx, actor, now, [{ type: 'assessment.attempt_regraded', about: personId, institutionId: null, data }]);
  if (judged.result === 'passed' && !(await isSpent(tx, paper, edition.snapshot.exam.course))) {
    const strong = (objectives: readonly ObjectiveResult[]) => isStrong(paper.paper, objectives, rules);
    const strength = strong(judged.objectives) ? 'strong' : 'plain';
    const isStronger = strength === 'strong' && !strong(objectives);
    if (change === 'pass_gained' || isStronger) await passExam(tx, { ...paper, exam: edition.snapshot.exam, strength }, { actor, at: now });
  }
  return change;
};

/** Whether the course has been completed since: what this paper could lead to is there, and a pass told now would count toward a later round. */
const isSpent = async (tx: Tx, { personId, closedAt }: Attempt, course: string): Promise<boolean> => {
  const lastOn = lastCompletedOn(await completionsOf(tx, [personId]), course);
  return lastOn !== null && closedAt !== null && lastOn >= dayOf(closedAt);
};

/** The items with the keys they have now, where the very same question is still asked; others keep the key they had on the paper. */
const withNewestKeys = async (
  tx: Tx,
  { exam, paper }: { exam: string; paper: Attempt['paper'] },
  items: readonly Item[],
): Promise<Item[]> => {
  const own = await ownItemsLive(tx, paper.questions.map(({ itemId }) => itemId).filter(isOwnId));
  const shipped = (await newestEdition(tx, 'exam', exam))?.snapshot.items ?? [];
  const newest = new Map([...shipped, ...own].map((item) => [item.id, item]));
  const asksTheSame = (a: Item, b: Item) => JSON.stringify(showItem(a)) === JSON.stringify(showItem(b));
  return items.map((item) => {
    const now = newest.get(item.id);
    return now && asksTheSame(now, item) ? now : item;
  });
};

/** Whether this very judgement stands on the list already. */
const isListed = async (tx: Tx, attemptId: string, alonePoints: number): Promise<boolean> =>
  (
    await tx
      .select({ id: regrade.id })
      .from(regrade)
      .where(and(eq(regrade.attemptId, attemptId), eq(regrade.aloneResult, 'failed'), eq(regrade.alonePoints, alonePoints)))
  ).length > 0;
