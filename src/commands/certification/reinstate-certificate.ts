import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { suspensionsOf } from '#domain/certification/period.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { spanCovers } from '#domain/shared/span.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { type ChangeRefusal, certificateToChange, stateEvent } from './certificate-to-change.ts';

/** Lifts a suspension from today on. Returns the serial. */
export const reinstateCertificate = (
  db: Database,
  { serial, words }: { serial: string; words: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, ChangeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await certificateToChange(tx, serial, actor);
    if (!found.ok) return found;
    const { id, personId, institutionId, track, period } = found.value;
    const onDay = dayOf(now);
    if (!suspensionsOf(period).some((span) => spanCovers(span, onDay))) return refused({ code: 'certification.not_suspended' });
    await stateEvent(tx, id, { kind: 'reinstated', onDay, untilDay: null, reason: 'reviewed', words }, { actor, now });
    const data = { serial: found.value.serial, track, onDay };
    await record(tx, actor, now, [{ type: 'certification.certificate_reinstated', about: personId, institutionId, data }]);
    await advanceLearner(tx, personId, now, actor);
    return granted(found.value.serial);
  });
