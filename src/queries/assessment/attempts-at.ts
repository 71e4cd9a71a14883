import { and, count, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, person, sittingSeat } from '#db/schema/index.ts';
import { namedLike } from '../people/named-like.ts';
import { personHere } from '../people/people-here.ts';
import type { Within } from '../people/within.ts';

export const attemptsAPage = 50;
export const attemptStates = ['open', 'passed', 'failed', 'unscored'] as const;
export type AttemptState = (typeof attemptStates)[number];

export type AttemptListed = Pick<
  typeof attempt.$inferSelect,
  'id' | 'startedAt' | 'closedAt' | 'closedBy' | 'result' | 'points' | 'setAside' | 'paper'
> & { personId: string; name: string; isDemo: boolean; supervised: boolean };

const inState = (state: AttemptState | undefined): SQL | undefined => {
  if (state === 'open') return isNull(attempt.closedAt);
  if (state === 'unscored') return isNotNull(attempt.setAside);
  return state && eq(attempt.result, state);
};

type Asked = { within: Within; exam: string; q?: string | undefined; state?: AttemptState | undefined; page: number };

/** The attempts at an exam of people who are or were here, the latest first, a page at a time. */
export const attemptsAt = async (
  db: Reader,
  { within, exam, q, state, page }: Asked,
): Promise<{ attempts: AttemptListed[]; total: number }> => {
  const here = personHere(db, { within, path: undefined, where: undefined });
  const where = and(eq(attempt.examSlug, exam), inState(state), q === undefined ? undefined : namedLike(q), here);
  const [{ total = 0 } = {}] = await db
    .select({ total: count() })
    .from(attempt)
    .innerJoin(person, eq(person.id, attempt.personId))
    .where(where);
  const rows = await db
    .select({
      id: attempt.id,
      startedAt: attempt.startedAt,
      closedAt: attempt.closedAt,
      closedBy: attempt.closedBy,
      result: attempt.result,
      points: attempt.points,
      setAside: attempt.setAside,
      paper: attempt.paper,
      personId: person.id,
      name: person.name,
      isDemo: person.isDemo,
      seatId: sittingSeat.id,
    })
    .from(attempt)
    .innerJoin(person, eq(person.id, attempt.personId))
    .leftJoin(sittingSeat, eq(sittingSeat.attemptId, attempt.id))
    .where(where)
    .orderBy(desc(attempt.startedAt), attempt.id)
    .limit(attemptsAPage)
    .offset((page - 1) * attemptsAPage);
  return { attempts: rows.map(({ seatId, ...one }) => ({ ...one, supervised: seatId !== null })), total };
};
