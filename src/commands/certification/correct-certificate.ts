import type { Database } from '#db/client.ts';
import { certification, certificationEvent } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { carriedOver } from '#domain/certification/period.ts';
import { certificateSerialFrom } from '#domain/certification/serial.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { type ChangeRefusal, certificateToChange, stateEvent } from './certificate-to-change.ts';

/**
 * Puts a certificate with the right name in the place of one with a wrong name: the same days, a serial of its own, and what happened to the old
 * one holds for it as well. The old one stays readable and says what took its place. Returns the new serial.
 */
export const correctCertificate = (
  db: Database,
  { serial, holderName, words }: { serial: string; holderName: string; words: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, ChangeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await certificateToChange(tx, serial, actor);
    if (!found.ok) return found;
    const { happened, period: _, ...row } = found.value;
    if (row.holderName === holderName) return refused({ code: 'certification.name_unchanged', field: 'holderName' });
    const id = crypto.randomUUID();
    const by = certificateSerialFrom(crypto.getRandomValues(new Uint8Array(10)));
    const frozen = { ...row, id, serial: by, holderName, kind: 'correction' as const, previousId: row.id };
    await tx.insert(certification).values({ ...frozen, issuedAt: now, issuedBy: actorRef(actor) });
    const also = carriedOver(happened).map((event) => ({ ...event, id: crypto.randomUUID(), certificationId: id }));
    if (also.length > 0) await tx.insert(certificationEvent).values(also);
    const superseded = { kind: 'superseded' as const, onDay: dayOf(now), untilDay: null, reason: 'name' as const, words, bySerial: by };
    await stateEvent(tx, row.id, superseded, { actor, now });
    const { personId: about, institutionId, track, validFrom, validUntil } = row;
    await record(tx, actor, now, [
      { type: 'certification.certificate_superseded', about, institutionId, data: { serial: row.serial, track, by } },
      {
        type: 'certification.certificate_issued',
        about,
        institutionId,
        data: { serial: by, certificationId: id, track, kind: 'correction', validFrom, validUntil },
      },
    ]);
    await advanceLearner(tx, about, now, actor);
    return granted(by);
  });
