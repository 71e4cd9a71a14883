import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { recordOfLearning } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { RevokeRecord } from '#domain/credentials/revocation.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { type CorrectionRefusal, correctableRecord } from '#queries/credentials/correctable-record.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { withdrawVouched } from './withdraw-vouched.ts';

/**
 * Takes a record of learning back, for a reason that its public page then shows. The completion it tells of stays written down and no longer
 * counts for any requirement, and what it had met is asked again. Returns the serial.
 */
export const revokeRecord = (
  db: Database,
  { serial: typed, reason }: RevokeRecord,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, CorrectionRefusal>> =>
  db.transaction(async (tx) => {
    const found = await correctableRecord(tx, typed, { actor, now });
    if (!found.ok) return found;
    const { institutionId } = found.value;
    const { serial, personId: about } = found.value.record;
    await tx.update(recordOfLearning).set({ revokedAt: now, revokedReason: reason }).where(eq(recordOfLearning.serial, serial));
    await record(tx, actor, now, [{ type: 'credentials.record_revoked', about, institutionId, data: { serial, reason } }]);
    await advanceLearner(tx, about, now, actor);
    await withdrawVouched(tx, serial, { actor, now });
    return granted(serial);
  });
