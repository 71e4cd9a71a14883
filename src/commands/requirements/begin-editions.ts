import { asc, eq, lte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { ownPolicy } from '#db/schema/index.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { readOwnPolicy } from '#queries/requirements/own-policy.ts';
import { advanceAll } from './granting.ts';

/**
 * On the first day of an edition that was published ahead: works out what everybody concerned is asked from that day. Returns how many policies
 * there were.
 */
export const beginEditions = async (db: Database, now: Date): Promise<number> => {
  const today = dayOf(now);
  const waiting = await db.select().from(ownPolicy).where(lte(ownPolicy.waitsFor, today)).orderBy(asc(ownPolicy.waitsFor));
  for (const row of waiting)
    await db.transaction(async (tx) => {
      const { owner, editions } = await readOwnPolicy(tx, row);
      await advanceAll(tx, { personId: null, ...owner }, { actor: { kind: 'system' }, now });
      const next = editions.findLast(({ edition }) => edition.from > today)?.edition.from ?? null;
      await tx.update(ownPolicy).set({ waitsFor: next }).where(eq(ownPolicy.id, row.id));
    });
  return waiting.length;
};
