import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { recordOfLearning } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { serialFrom } from '#domain/credentials/serial.ts';
import type { SupersedeRecord } from '#domain/credentials/standing.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { type CorrectionRefusal, correctableRecord } from '#queries/credentials/correctable-record.ts';
import { record } from '../record.ts';

/** Issues a record of learning anew under the right name, with a serial of its own; the old one says from now on which one replaces it. Returns the new serial. */
export const supersedeRecord = (
  db: Database,
  { serial: typed, holderName }: SupersedeRecord,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, CorrectionRefusal>> =>
  db.transaction(async (tx) => {
    const found = await correctableRecord(tx, typed, { actor, now });
    if (!found.ok) return found;
    const { institutionId } = found.value;
    const { isDemo: _, ...old } = found.value.record;
    const by = serialFrom(crypto.getRandomValues(new Uint8Array(10)));
    await tx.update(recordOfLearning).set({ supersededBy: by, supersededAt: now }).where(eq(recordOfLearning.serial, old.serial));
    await tx.insert(recordOfLearning).values({ ...old, id: crypto.randomUUID(), serial: by, holderName, issuedAt: now });
    const about = old.personId;
    await record(tx, actor, now, [
      { type: 'credentials.record_superseded', about, institutionId, data: { serial: old.serial, by } },
      { type: 'credentials.record_issued', about, institutionId, data: { serial: by, completionId: old.completionId } },
    ]);
    return granted(by);
  });
