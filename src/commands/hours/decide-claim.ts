import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { hoursClaim, hoursEntry } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { HourRefusal } from '#domain/hours/claim.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

type Deciding = { claimId: string; answer: 'accepted' | 'refused'; amount: number | null; reason: string };

/**
 * Decides on hours or credits from elsewhere, with a reason that the person reads. Recognised hours enter the ledger; recognised credits are shown
 * beside it, under their scheme, and are added to nothing. Nobody decides on their own.
 */
export const decideClaim = (
  db: Database,
  { claimId, answer, amount, reason }: Deciding,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | HourRefusal>> =>
  db.transaction(async (tx) => {
    const [claim] = await tx.select().from(hoursClaim).where(eq(hoursClaim.id, claimId));
    if (!claim) return refused({ code: 'shared.not_found' });
    const { personId, institutionId, unit, topic, learntOn } = claim;
    if (!may(actor, 'hours.review', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'hours.review' });
    if (actor.kind === 'person' && actor.personId === personId) return refused({ code: 'hours.own_claim' });
    if (claim.state !== 'open') return refused({ code: 'hours.decided_already' });
    const recognised = answer === 'accepted' ? (amount ?? claim.amount) : 0;
    if (recognised > claim.amount) return refused({ code: 'hours.more_than_asked', field: 'amount' });

    const decided = { decidedBy: actorRef(actor), decidedAt: now, reason };
    await tx
      .update(hoursClaim)
      .set({ state: answer, accepted: answer === 'accepted' ? recognised : null, ...decided })
      .where(eq(hoursClaim.id, claimId));
    const data = { claimId, answer, unit, amount: recognised };
    await record(tx, actor, now, [{ type: 'hours.claim_decided', about: personId, institutionId, data }]);
    if (answer === 'accepted' && unit === 'hour') {
      await tx.insert(hoursEntry).values({
        ...{ id: crypto.randomUUID(), personId, kind: 'external', topic, earnedOn: learntOn, claimId, institutionId },
        ...{ minutes: Math.round(recognised * 60), recordedBy: actorRef(actor), recordedAt: now },
      });
      await advanceLearner(tx, personId, now, actor);
    }
    return granted(claimId);
  });
