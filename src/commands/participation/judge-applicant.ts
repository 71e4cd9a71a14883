import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { poolApplicant } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { limits } from '#domain/participation/limits.ts';
import { type PoolGround, type PoolRefusal, poolUntil } from '#domain/participation/pool.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { keepsPool } from '#queries/participation/pool.ts';
import { record } from '../record.ts';

type Judging = { applicantId: string; verdict: 'accept' | 'decline'; ground: PoolGround | null };

/** Takes somebody into the pool for a term, or turns an application down on one of the published grounds. The applicant is told by letter. */
export const judgeApplicant = (
  db: Database,
  { applicantId, verdict, ground }: Judging,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PoolRefusal | ParticipationRefusal>> =>
  db.transaction(async (tx) => {
    if (!keepsPool(actor)) return refused({ code: 'auth.forbidden', permission: 'participation.pool' });
    const [applicant] = await tx.select().from(poolApplicant).where(eq(poolApplicant.id, applicantId));
    if (!applicant || applicant.state === 'unconfirmed') return refused({ code: 'shared.not_found' });
    if (applicant.state !== 'waiting') return refused({ code: 'participation.applicant_judged' });
    if (verdict === 'decline' && ground === null) return refused({ code: 'participation.ground_needed', field: 'ground' });
    const judgedOn = dayOf(now);
    const outcome =
      verdict === 'accept'
        ? { state: 'member' as const, ground: null, deleteOn: poolUntil(judgedOn) }
        : { state: 'declined' as const, ground, deleteOn: addDays(judgedOn, limits.poolDeclinedDays) };
    await tx
      .update(poolApplicant)
      .set({ ...outcome, judgedOn, judgedBy: actorRef(actor) })
      .where(eq(poolApplicant.id, applicantId));
    await record(tx, actor, now, [
      { type: 'participation.applicant_judged', about: null, institutionId: null, data: { applicantId, state: outcome.state } },
    ]);
    return granted(applicantId);
  });
