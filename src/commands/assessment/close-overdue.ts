import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import { endOf } from '#domain/assessment/attempt.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { closeAttempt } from './close-attempt.ts';

/** Closes every paper whose time and grace have run out, as of its end, and grades what was saved. One transaction each. Returns how many. */
export const closeOverdue = async (db: Database, now: Date): Promise<number> => {
  const late = await db
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(isNull(attempt.closedAt), lt(attempt.closesAt, now)));
  let closed = 0;
  for (const { id } of late)
    await db.transaction(async (tx) => {
      const [open] = await tx
        .select()
        .from(attempt)
        .where(and(eq(attempt.id, id), isNull(attempt.closedAt)));
      if (!open) return;
      const end = endOf(open, (await rulesOf(tx, open)).rules);
      if (now <= end) return;
      await closeAttempt(tx, open, { closedBy: 'clock', closedAt: end, actor: { kind: 'system' } });
      closed += 1;
    });
  return closed;
};
