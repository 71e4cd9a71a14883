import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { outsideProof } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { OutsideRefusal } from '#domain/projects/outside/proof.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { removeProofFile } from '#ports/proof-files.ts';
import { proofSeen } from '#queries/projects/outside/proofs-to-decide.ts';
import { record } from '../../record.ts';
import type { NotGranted } from '../../requirements/granting.ts';
import { recogniseIn } from '../../requirements/recognise-learning.ts';

type Asking = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | OutsideRefusal | NotGranted;

/** Recognises what somebody from outside handed in, or refuses it; either with a reason that they read. Nobody decides in a case of their own. */
export const decideProof = (
  db: Database,
  { proofId, reason, answer }: { proofId: string; reason: string; answer: 'recognised' | 'refused' },
  { actor, now }: Asking,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await proofSeen(tx, proofId, actor);
    if (!found.ok) return found;
    const { proof, by } = found.value;
    if (by === 'owner') return refused({ code: 'requirements.own_case' });
    if (proof.state !== 'open') return refused({ code: 'projects.proof_decided' });
    const { personId, institutionId, projectId, course, issuer, learntOn, untilOn } = proof;
    let recognitionId: string | null = null;
    if (answer === 'recognised') {
      const voucher = proof.reference ?? `SHA-256 ${proof.fileDigest?.slice(0, 16)}`;
      const given = {
        personId,
        institutionId,
        kind: 'recognition' as const,
        topic: course,
        issuer,
        voucher,
        minutes: null,
        learntOn,
        untilOn,
        reason,
      };
      const recognised = await recogniseIn(tx, given, { actor, now });
      if (!recognised.ok) return recognised;
      recognitionId = recognised.value;
    }
    await tx
      .update(outsideProof)
      .set({ state: answer, decidedBy: actorRef(actor), decidedAt: now, reason, recognitionId })
      .where(and(eq(outsideProof.id, proofId), eq(outsideProof.state, 'open')));
    await record(tx, actor, now, [
      { type: 'projects.proof_decided', about: personId, institutionId, data: { proofId, projectId, answer, course } },
    ]);
    return granted(proofId);
  });

/** Takes back what one handed in, while nobody has decided on it; its file is deleted at once. */
export const withdrawProof = async (
  db: Database,
  { proofId }: { proofId: string },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | OutsideRefusal>> => {
  const withdrawn = await db.transaction(async (tx): Promise<Outcome<string, NotFound | OutsideRefusal>> => {
    const [proof] = await tx
      .select()
      .from(outsideProof)
      .where(and(eq(outsideProof.id, proofId), eq(outsideProof.personId, actor.personId)));
    if (!proof) return refused({ code: 'shared.not_found' });
    if (proof.state !== 'open') return refused({ code: 'projects.proof_decided' });
    const { institutionId, projectId, course } = proof;
    const gone = proof.fileKind === null ? null : now;
    await tx
      .update(outsideProof)
      .set({ state: 'withdrawn', decidedBy: actorRef(actor), decidedAt: now, fileDeletedAt: gone })
      .where(eq(outsideProof.id, proofId));
    await record(tx, actor, now, [
      { type: 'projects.proof_decided', about: actor.personId, institutionId, data: { proofId, projectId, answer: 'withdrawn', course } },
    ]);
    return granted(proofId);
  });
  if (withdrawn.ok) await removeProofFile(proofId);
  return withdrawn;
};
