import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { RevocationReason } from '#domain/certification/reasons.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { type ChangeRefusal, certificateToChange, stateEvent } from './certificate-to-change.ts';

/** Revokes a certificate from today, for one of the listed reasons and no other. What was held until yesterday was held. Returns the serial. */
export const revokeCertificate = (
  db: Database,
  { serial, reason, words }: { serial: string; reason: RevocationReason; words: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, ChangeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await certificateToChange(tx, serial, actor);
    if (!found.ok) return found;
    const { id, personId, institutionId, track } = found.value;
    const onDay = dayOf(now);
    await stateEvent(tx, id, { kind: 'revoked', onDay, untilDay: null, reason, words }, { actor, now });
    const data = { serial: found.value.serial, track, reason, onDay };
    await record(tx, actor, now, [{ type: 'certification.certificate_revoked', about: personId, institutionId, data }]);
    await advanceLearner(tx, personId, now, actor);
    return granted(found.value.serial);
  });
