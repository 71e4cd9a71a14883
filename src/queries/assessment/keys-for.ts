import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { examWindow } from '#db/schema/index.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';
import type { Response } from '#domain/assessment/response.ts';
import type { ExamRules } from '#domain/assessment/rules.ts';
import type { Item } from '#domain/content/item.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { ownAttempt } from './own-attempt.ts';
import { rulesOf } from './rules-of.ts';
import { savedOf } from './saved-of.ts';
import { windowsFor } from './windows-of.ts';

// Who began in the last minute of a window, with twice the time, is still writing.
const longestShare = 2;

/**
 * Whether nobody can be asked these questions any more: the paper was begun within a window, and no window of the exam, at any institution, is open or
 * to come, nor a paper from one under way.
 */
const isOver = async (db: Reader, mine: Attempt, { minutesAllowed, graceSeconds }: ExamRules, now: Date): Promise<boolean> => {
  const { examSlug: exam, personId, startedAt } = mine;
  const own = await windowsFor(db, { exam, personId, day: dayOf(startedAt) });
  if (!own.some(({ opensAt, closesAt }) => opensAt <= startedAt && startedAt < closesAt)) return false;
  const until = new Date(now.getTime() - minutesAllowed * longestShare * 60_000 - graceSeconds * 1000);
  const [open] = await db
    .select({ id: examWindow.id })
    .from(examWindow)
    .where(and(eq(examWindow.examSlug, exam), isNull(examWindow.withdrawnAt), gt(examWindow.closesAt, until)));
  return open === undefined;
};

export type KeysForPerson = { exam: string; questions: { item: Item; response: Response | undefined }[] };

/** The questions of one's own closed paper with what was answered, for a page that tells the keys; undefined unless the exam's rule lets it, and now. */
export const keysFor = async (
  db: Reader,
  { attemptId, personId, now }: { attemptId: string; personId: string; now: Date },
): Promise<KeysForPerson | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine || mine.closedAt === null || mine.result === null) return undefined;
  const { edition, rules } = await rulesOf(db, mine);
  if (rules.keys !== 'after_window' || !(await isOver(db, mine, rules, now))) return undefined;
  const items = new Map(edition.snapshot.items.map((item) => [item.id, item]));
  const saved = await savedOf(db, attemptId);
  return {
    exam: mine.examSlug,
    questions: mine.paper.questions.flatMap(({ itemId }) => {
      const item = items.get(itemId);
      return item ? [{ item, response: saved.get(itemId)?.response }] : [];
    }),
  };
};
