import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, rating, ratingTask } from '#db/schema/index.ts';
import { type Agreement, agreementOf } from '#domain/assessment/rating.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { wholeFor } from '../people/within.ts';

/** An answer that waits, without a word about who wrote it. */
export type Waiting = { taskId: string; exam: string; openedAt: Date; rated: number; needed: number };
export type RatingQueue = { waiting: Waiting[]; agreement: { exam: string; answers: number; agreement: Agreement }[] };

type Rater = Extract<Actor, { kind: 'person' }>;

const seenBy = async (db: Reader, actor: Rater) => {
  const here = inArray(
    ratingTask.institutionId,
    (await wholeFor(db, actor, 'exams.rate')).map(({ institution }) => institution.id),
  );
  return placesWhere(actor, 'exams.rate') === 'everywhere' ? or(here, isNull(ratingTask.institutionId)) : here;
};

/** What somebody can rate now: neither their own nor what they have rated, oldest first; and how far raters have agreed so far. */
export const ratingQueue = async (db: Reader, actor: Rater): Promise<RatingQueue> => {
  const where = await seenBy(db, actor);
  const open = await db
    .select({ taskId: ratingTask.id, exam: attempt.examSlug, openedAt: ratingTask.openedAt, needed: ratingTask.needed })
    .from(ratingTask)
    .innerJoin(attempt, eq(attempt.id, ratingTask.attemptId))
    .where(and(where, isNull(ratingTask.settledAt), ne(attempt.personId, actor.personId)))
    .orderBy(asc(ratingTask.openedAt), asc(ratingTask.id));
  const given = await db
    .select({ taskId: rating.taskId, exam: attempt.examSlug, by: rating.ratedBy, levels: rating.levels, settledAt: ratingTask.settledAt })
    .from(rating)
    .innerJoin(ratingTask, eq(ratingTask.id, rating.taskId))
    .innerJoin(attempt, eq(attempt.id, ratingTask.attemptId))
    .where(where)
    .orderBy(asc(rating.ratedAt));
  const byTask = Map.groupBy(given, ({ taskId }) => taskId);
  const waiting = open
    .filter(({ taskId }) => !(byTask.get(taskId) ?? []).some(({ by }) => by === actorRef(actor)))
    .map((one) => ({ ...one, rated: byTask.get(one.taskId)?.length ?? 0 }));
  // Only of answers that are settled: of the others a rater would learn what the first one gave.
  const twice = [...byTask.values()].filter(([first, second]) => first && second && first.settledAt !== null);
  const byExam = Map.groupBy(twice, ([first]) => first?.exam ?? '');
  const agreement = [...byExam].flatMap(([exam, tasks]) => {
    const told = agreementOf(tasks.flatMap(([one, other]) => (one && other ? [[one.levels, other.levels] as const] : [])));
    return told ? [{ exam, answers: tasks.length, agreement: told }] : [];
  });
  return { waiting, agreement };
};
