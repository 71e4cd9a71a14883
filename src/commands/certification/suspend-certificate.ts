import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { suspensionsOf } from '#domain/certification/period.ts';
import type { SuspensionReason } from '#domain/certification/reasons.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { spanCovers } from '#domain/shared/span.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { type ChangeRefusal, certificateToChange, stateEvent } from './certificate-to-change.ts';

type Suspension = { serial: string; reason: SuspensionReason; untilDay: PlainDate | null; words: string };

/** Suspends a certificate from today, until a day or until it is reinstated. Its end stays where it is. Returns the serial. */
export const suspendCertificate = (
  db: Database,
  { serial, reason, untilDay, words }: Suspension,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, ChangeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await certificateToChange(tx, serial, actor);
    if (!found.ok) return found;
    const { id, personId, institutionId, track, period } = found.value;
    const onDay = dayOf(now);
    if (suspensionsOf(period).some((span) => spanCovers(span, onDay))) return refused({ code: 'certification.already_suspended' });
    await stateEvent(tx, id, { kind: 'suspended', onDay, untilDay, reason, words }, { actor, now });
    const data = { serial: found.value.serial, track, reason, onDay, untilDay };
    await record(tx, actor, now, [{ type: 'certification.certificate_suspended', about: personId, institutionId, data }]);
    await advanceLearner(tx, personId, now, actor);
    return granted(found.value.serial);
  });
