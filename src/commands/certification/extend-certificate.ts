import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { lastDay } from '#domain/certification/period.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { type ChangeRefusal, certificateToChange, stateEvent } from './certificate-to-change.ts';

/** Lays an extension on top of a certificate; `words` name the order it rests on. Returns the serial. */
export const extendCertificate = (
  db: Database,
  { serial, untilDay, words }: { serial: string; untilDay: PlainDate; words: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, ChangeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await certificateToChange(tx, serial, actor);
    if (!found.ok) return found;
    const { id, personId, institutionId, track, period } = found.value;
    const until = lastDay(period);
    if (untilDay <= until) return refused({ code: 'certification.extends_nothing', field: 'untilDay', until });
    await stateEvent(tx, id, { kind: 'extended', onDay: dayOf(now), untilDay, reason: 'order', words }, { actor, now });
    const data = { serial: found.value.serial, track, untilDay };
    await record(tx, actor, now, [{ type: 'certification.certificate_extended', about: personId, institutionId, data }]);
    await advanceLearner(tx, personId, now, actor);
    return granted(found.value.serial);
  });
