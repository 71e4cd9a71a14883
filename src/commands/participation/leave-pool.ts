import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { poolApplicant, poolInvitation, poolLot } from '#db/schema/index.ts';
import type { LinkNotValid } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { readLetterToken } from '../notifications/signing.ts';
import { record } from '../record.ts';
import { leaveUse } from './apply-to-pool.ts';
import { drawReplacement } from './draw-replacement.ts';

// The row goes, and with it all that leads from a draw to somebody; what they were invited to goes on without them.
const forget = async (tx: Tx, applicantId: string, now: Date): Promise<void> => {
  const theirs = tx.select({ lot: poolLot.lot }).from(poolLot).where(eq(poolLot.applicantId, applicantId));
  const left = await tx
    .update(poolInvitation)
    .set({ state: 'left', answeredOn: dayOf(now) })
    .where(and(inArray(poolInvitation.lot, theirs), inArray(poolInvitation.state, ['invited', 'accepted'])))
    .returning();
  await tx.delete(poolApplicant).where(eq(poolApplicant.id, applicantId));
  for (const invitation of left) await drawReplacement(tx, invitation, now);
  await record(tx, { kind: 'system' }, now, [
    { type: 'participation.applicant_deleted', about: null, institutionId: null, data: { applicantId } },
  ]);
};

/** Takes somebody out of the pool by the link in a letter: everything that was kept of them is deleted at once. A second time finds nothing and is as well. */
export const leavePool = async (db: Database, { token }: { token: string }, now: Date): Promise<Outcome<null, LinkNotValid>> => {
  const id = await readLetterToken(db, leaveUse, token, now);
  if (id === null) return refused({ code: 'auth.link_not_valid' });
  return db.transaction(async (tx) => {
    const [there] = await tx.select({ id: poolApplicant.id }).from(poolApplicant).where(eq(poolApplicant.id, id));
    if (there) await forget(tx, id, now);
    return granted(null);
  });
};

/** Deletes whoever’s day in the pool has come: addresses never confirmed, applications turned down or left lying, terms that are over. */
export const forgetApplicants = async (db: Database, now: Date): Promise<void> => {
  const due = await db
    .select({ id: poolApplicant.id })
    .from(poolApplicant)
    .where(lte(poolApplicant.deleteOn, dayOf(now)));
  for (const { id } of due) await db.transaction((tx) => forget(tx, id, now));
};
