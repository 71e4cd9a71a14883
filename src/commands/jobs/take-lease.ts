import { and, eq, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { jobLease } from '#db/schema/index.ts';

export type Lease = { name: string; holder: string };

const later = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000);

/**
 * Takes the lease of a job that is due, for `holdSeconds`; false when another server has it or the job ran less than `everySeconds` ago.
 * One statement decides, so that two servers asking at once get one yes. A server that dies leaves a lease that runs out.
 */
export const takeLease = async (
  db: Database,
  { name, holder, everySeconds, holdSeconds }: Lease & { everySeconds: number; holdSeconds: number },
  now: Date,
): Promise<boolean> => {
  const held = { holder, until: later(now, holdSeconds) };
  const taken = await db
    .insert(jobLease)
    .values({ name, ...held })
    .onConflictDoUpdate({
      target: jobLease.name,
      set: held,
      setWhere: and(lte(jobLease.until, now), or(isNull(jobLease.lastRanAt), lte(jobLease.lastRanAt, later(now, -everySeconds)))) as SQL,
    })
    .returning({ name: jobLease.name });
  return taken.length > 0;
};

/** Gives a lease back after the job ran through. One that another server has taken meanwhile is left alone. */
export const giveBackLease = async (db: Database, { name, holder }: Lease, now: Date): Promise<void> => {
  await db
    .update(jobLease)
    .set({ until: now, lastRanAt: now })
    .where(and(eq(jobLease.name, name), eq(jobLease.holder, holder)));
};
