import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { completion, outsideProof, recognition } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { readSerial } from '#domain/credentials/serial.ts';
import { tidyName } from '#domain/people/roster/understand-row.ts';
import type { OutsideRefusal } from '#domain/projects/outside/proof.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { recordBySerial } from '#queries/credentials/record-by-serial.ts';
import { placeOutside } from '#queries/projects/outside/place-outside.ts';
import { advanceLearner } from '../../progress/advance-learner.ts';
import { record } from '../../record.ts';
import { granting, type NotGranted } from '../../requirements/granting.ts';

/** Who vouches for a record of this platform. */
export const platformIssuer = '明伦 Minglun';

type Person = Extract<Actor, { kind: 'person' }>;

/**
 * Shows a record of learning of this platform by its serial. The platform knows whether it is valid, whose name it bears and for what, so nobody has
 * to decide: it counts from this moment, and no longer once it is revoked. One record speaks for one person at an institution.
 */
export const showRecord = (
  db: Database,
  { projectId, course, serial: typed }: { projectId: string; course: string; serial: string },
  { actor, now }: { actor: Person; now: Date },
): Promise<Outcome<string, NotFound | OutsideRefusal | NotGranted>> =>
  db.transaction(async (tx) => {
    const { personId } = actor;
    const place = await placeOutside(tx, { personId, projectId }, dayOf(now));
    if (!place) return refused({ code: 'shared.not_found' });
    const { institutionId } = place;
    const serial = readSerial(typed);
    const held = serial === undefined ? undefined : await recordBySerial(tx, serial);
    if (serial === undefined || !held) return refused({ code: 'projects.proof_record_unknown', field: 'serial' });
    if (held.revokedAt !== null || held.supersededBy !== null) return refused({ code: 'projects.proof_record_not_valid', field: 'serial' });
    if (held.personId === personId) return refused({ code: 'projects.proof_own_record', field: 'serial' });
    if (tidyName(held.holderName) !== tidyName(actor.name)) return refused({ code: 'projects.proof_record_other_name', field: 'serial' });
    const [learnt] = await tx.select({ course: completion.course }).from(completion).where(eq(completion.id, held.completionId));
    if (learnt?.course !== course) return refused({ code: 'projects.proof_record_other_course', field: 'serial' });
    const [used] = await tx
      .select({ id: recognition.id })
      .from(recognition)
      .where(and(eq(recognition.voucher, serial), eq(recognition.institutionId, institutionId), isNull(recognition.withdrawnAt)));
    if (used) return refused({ code: 'projects.proof_record_used', field: 'serial' });

    const system = { actor: { kind: 'system' } as const, now };
    const { completedOn: learntOn, minutes } = held;
    const grant = granting(system, serial);
    await tx.insert(recognition).values({
      ...grant,
      personId,
      institutionId,
      kind: 'recognition',
      topic: course,
      issuer: platformIssuer,
      voucher: serial,
      minutes,
      learntOn,
      untilOn: null,
      agreementId: null,
    });
    const proofId = crypto.randomUUID();
    await tx.insert(outsideProof).values({
      id: proofId,
      personId,
      institutionId,
      projectId,
      kind: 'record',
      course,
      issuer: platformIssuer,
      learntOn,
      untilOn: null,
      reference: serial,
      handedInAt: now,
      state: 'recognised',
      decidedBy: 'system',
      decidedAt: now,
      recognitionId: grant.id,
    });
    const told = { recognitionId: grant.id, kind: 'recognition' as const, topic: course, learntOn, untilOn: null, agreementId: null };
    await record(tx, actor, now, [
      { type: 'projects.proof_handed_in', about: personId, institutionId, data: { proofId, projectId, proof: 'record', course } },
      { type: 'requirements.learning_recognised', about: personId, institutionId, data: told },
    ]);
    await advanceLearner(tx, personId, now, actor);
    return granted(proofId);
  });
