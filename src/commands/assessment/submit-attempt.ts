import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { answer, attempt } from '#db/schema/index.ts';
import { type Attempt, type AttemptResult, endOf } from '#domain/assessment/attempt.ts';
import type { SaveRefusal, Unanswered } from '#domain/assessment/refusals.ts';
import { isComplete } from '#domain/assessment/response.ts';
import { answersOf, type Save } from '#domain/assessment/save.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Item } from '#domain/content/item.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { ownAttempt } from '#queries/assessment/own-attempt.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { learner } from '../auth/learner.ts';
import { closeAttempt } from './close-attempt.ts';
import { keepSaves } from './keep-saves.ts';

/** `saves`: answers that were still waiting. `unanswered`: whether gaps are meant, or should be asked about first. */
type Given = { attemptId: string; saves: readonly Save[]; unanswered: 'ask' | 'meant'; language?: Locale };
/** Null for a paper that was set aside without a grade. */
export type Submitted = { result: AttemptResult | null; points: number | null };
type Refusals = SignInNeeded | Forbidden | NotFound | SaveRefusal | Unanswered;

/**
 * Hands in one's own paper: keeps what came with it, grades it once, and lets follow what follows. Handed in again, it answers the same. After the
 * end the clock closes it: what was saved counts and what came with it does not.
 */
export const submitAttempt = (
  db: Database,
  { attemptId, saves, unanswered, language }: Given,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<Submitted, Refusals>> =>
  db.transaction(async (tx) => {
    const who = learner(actor);
    if (!who.ok) return who;
    const mine = await ownAttempt(tx, who.value.personId, attemptId);
    if (!mine) return refused({ code: 'shared.not_found' });
    if (mine.closedAt !== null) return granted({ result: mine.result, points: mine.points });

    const { edition, rules } = await rulesOf(tx, mine);
    const { items } = edition.snapshot;
    const end = endOf(mine, rules);
    if (now > end) return granted(await closed(tx, mine, { closedBy: 'clock', closedAt: end, actor: { kind: 'system' } }));
    const kept = await keepSaves(tx, mine, { saves, items, rules, now });
    if (!kept.ok) return kept;
    const gaps = await gapsIn(tx, mine, items);
    if (gaps.length > 0 && unanswered === 'ask' && now < mine.closesAt) return refused({ code: 'assessment.unanswered', numbers: gaps });
    // Begun in one language and handed in in the other, a paper says nothing about either.
    if (language !== undefined && mine.language !== language)
      await tx.update(attempt).set({ language: null }).where(eq(attempt.id, attemptId));
    return granted(await closed(tx, mine, { closedBy: 'learner', closedAt: now, actor: who.value }));
  });

const closed = async (...given: Parameters<typeof closeAttempt>): Promise<Submitted> => {
  const { result, points } = await closeAttempt(...given);
  return { result, points };
};

/** The numbers, on the paper, of the questions without a whole answer. */
const gapsIn = async (tx: Tx, { id, paper }: Attempt, items: readonly Item[]): Promise<number[]> => {
  const answers = answersOf(await tx.select().from(answer).where(eq(answer.attemptId, id)));
  const isAnswered = (itemId: string) => items.some((item) => item.id === itemId && isComplete(item, answers[itemId]));
  return paper.questions.flatMap(({ itemId }, index) => (isAnswered(itemId) ? [] : [index + 1]));
};
