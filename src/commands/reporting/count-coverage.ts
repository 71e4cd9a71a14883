import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { coverageCount, institution } from '#db/schema/index.ts';
import { isMonthEnd, monthEnds, trendMonths } from '#domain/reporting/months.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { countedDays } from '#queries/reporting/stored-counts.ts';
import { tallyOf } from '#queries/reporting/tally-of.ts';
import { inBackground } from '../in-batches.ts';

// A run stops beginning new counts after this; what is left comes with the next.
const runMs = 20_000;

const count = async (db: Database, institutionId: string, day: PlainDate, now: Date): Promise<void> => {
  const part = { institutionId, paths: null };
  const tallies = await inBackground((breathe) => tallyOf(db, { part, day, today: dayOf(now), breathe }));
  await db.insert(coverageCount).values({ id: crypto.randomUUID(), institutionId, day, countedAt: now, tallies }).onConflictDoNothing();
};

/** Counts of earlier days of a month are dropped once a later one is there; those of its last day stay. */
const dropOld = async (db: Database, institutionId: string, today: PlainDate): Promise<void> => {
  for (const day of await countedDays(db, institutionId))
    if (day < today && !isMonthEnd(day))
      await db
        .delete(coverageCount)
        .where(and(eq(coverageCount.institutionId, institutionId), eq(coverageCount.day, day), lt(coverageCount.day, today)));
};

/**
 * Counts what is not counted yet: today, and the last day of each of the months behind, latest first. A month that was over before is reckoned
 * from what is on record now, and its time of counting says so. It may be stopped and run again. Returns how many counts were made.
 */
export const countCoverage = async (db: Database, now: Date, clock: () => number = () => performance.now()): Promise<number> => {
  const began = clock();
  const today = dayOf(now);
  const wanted = [today, ...monthEnds(today, trendMonths).toReversed()];
  let made = 0;
  for (const { id } of await db.select({ id: institution.id }).from(institution).orderBy(institution.slug)) {
    const there = new Set(await countedDays(db, id));
    for (const day of new Set(wanted)) {
      if (there.has(day)) continue;
      if (clock() - began > runMs) return made;
      await count(db, id, day, now);
      made += 1;
    }
    await dropOld(db, id, today);
  }
  return made;
};
