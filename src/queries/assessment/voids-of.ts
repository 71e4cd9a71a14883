import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, itemVoid, person, regrade } from '#db/schema/index.ts';
import type { VoidShown } from '#domain/assessment/shown.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { actorNames } from '../people/actor-names.ts';
import { personHere } from '../people/people-here.ts';
import type { Within } from '../people/within.ts';

/** What was proposed and decided about the items of an exam, the latest first, and whether this reader may decide. */
export const voidsOf = async (db: Reader, exam: string, actor: Actor): Promise<{ voids: VoidShown[]; mayDecide: boolean }> => {
  const rows = await db.select().from(itemVoid).where(eq(itemVoid.examSlug, exam)).orderBy(desc(itemVoid.proposedAt));
  const names = await actorNames(
    db,
    rows.flatMap(({ proposedBy, confirmedBy, refusedBy }) => [proposedBy, confirmedBy, refusedBy].filter((ref) => ref !== null)),
  );
  const called = (ref: string | null) => (ref?.startsWith('person:') ? (names.person.get(ref.slice(7))?.['zh-CN'] ?? null) : null);
  return {
    voids: rows.map((row) => ({ ...row, proposer: called(row.proposedBy), decider: called(row.confirmedBy ?? row.refusedBy) })),
    mayDecide: placesWhere(actor, 'exams.void') === 'everywhere',
  };
};

/** The passes here that a new judgement alone would not give and nobody has decided on yet. */
export const passesToDecide = (db: Reader, { exam, within }: { exam: string; within: Within }) =>
  db
    .select({ regrade, personId: person.id, name: person.name, of: attempt.paper })
    .from(regrade)
    .innerJoin(attempt, eq(attempt.id, regrade.attemptId))
    .innerJoin(person, eq(person.id, attempt.personId))
    .where(
      and(
        eq(attempt.examSlug, exam),
        eq(regrade.wasResult, 'passed'),
        eq(regrade.aloneResult, 'failed'),
        isNull(regrade.decidedAt),
        personHere(db, { within, path: undefined, where: undefined }),
      ),
    )
    .orderBy(asc(regrade.at));
