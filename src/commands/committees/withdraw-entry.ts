import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeCharter, committeeRegistration } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { record } from '../record.ts';
import { committeeToKeep } from './committee-to-keep.ts';

type Withdrawing = Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>>;

/** Takes back a version of a charter that was entered by mistake; its file is deleted, the digest stays. Returns the committee's id. */
export const withdrawCharter = async (
  db: Database,
  { charterId }: { charterId: string },
  { actor, now }: { actor: Actor; now: Date },
): Withdrawing => {
  const answer = await db.transaction(async (tx): Withdrawing => {
    const [row] = await tx.select().from(committeeCharter).where(eq(committeeCharter.id, charterId));
    if (!row) return refused({ code: 'shared.not_found' });
    const { committeeId } = row;
    const found = await committeeToKeep(tx, committeeId, actor);
    if (!found.ok) return found;
    if (row.withdrawnAt !== null) return refused({ code: 'committees.withdrawn_already' });
    const { institutionId } = found.value;
    await tx.update(committeeCharter).set({ withdrawnAt: now }).where(eq(committeeCharter.id, charterId));
    await record(tx, actor, now, [{ type: 'committees.charter_withdrawn', about: null, institutionId, data: { charterId, committeeId } }]);
    return granted(committeeId);
  });
  if (answer.ok) await keptFiles('charters').remove(charterId);
  return answer;
};

/** Takes back an entry about the national platform that was made by mistake. Returns the committee's id. */
export const withdrawRegistration = (
  db: Database,
  { registrationId }: { registrationId: string },
  { actor, now }: { actor: Actor; now: Date },
): Withdrawing =>
  db.transaction(async (tx) => {
    const [row] = await tx.select().from(committeeRegistration).where(eq(committeeRegistration.id, registrationId));
    if (!row) return refused({ code: 'shared.not_found' });
    const { committeeId } = row;
    const found = await committeeToKeep(tx, committeeId, actor);
    if (!found.ok) return found;
    if (row.withdrawnAt !== null) return refused({ code: 'committees.withdrawn_already' });
    const { institutionId } = found.value;
    await tx.update(committeeRegistration).set({ withdrawnAt: now }).where(eq(committeeRegistration.id, registrationId));
    await record(tx, actor, now, [
      { type: 'committees.registration_withdrawn', about: null, institutionId, data: { registrationId, committeeId } },
    ]);
    return granted(committeeId);
  });
