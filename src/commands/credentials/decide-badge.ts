import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { badgeClaim } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { countsUntil } from '#domain/credentials/claim.ts';
import type { CredentialRefusal } from '#domain/credentials/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { equivalencyFor } from '#queries/credentials/claims.ts';
import { notForPerson } from '#queries/requirements/manageable.ts';
import { record } from '../record.ts';
import type { NotGranted } from '../requirements/granting.ts';
import { recogniseIn } from '../requirements/recognise-learning.ts';

type By = { actor: Actor; now: Date };
type Refused = CredentialRefusal | NotFound | NotGranted;

/**
 * Decides on a badge that somebody handed in. It is recognised by the rule that says what it is equal to, as learning elsewhere that the badge
 * vouches for; the badge itself is then no longer needed and goes.
 */
export const decideBadge = (
  db: Database,
  { claimId, reason, answer }: { claimId: string; reason: string; answer: 'recognised' | 'refused' },
  by: By,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx): Promise<Outcome<string, Refused>> => {
    const [claim] = await tx.select().from(badgeClaim).where(eq(badgeClaim.id, claimId));
    if (!claim) return refused({ code: 'shared.not_found' });
    const { personId, institutionId, badge } = claim;
    const notAllowed = await notForPerson(tx, by.actor, { personId, institutionId });
    if (notAllowed) return refused(notAllowed);
    if (claim.state !== 'open') return refused({ code: 'credentials.claim_decided' });
    const rule = await equivalencyFor(tx, institutionId, badge);
    let recognitionId: string | null = null;
    if (answer === 'recognised') {
      if (!rule) return refused({ code: 'credentials.no_equivalency' });
      const recognised = await recogniseIn(
        tx,
        {
          personId,
          institutionId,
          kind: rule.kind,
          topic: rule.topic,
          issuer: (badge.issuerName ?? badge.issuer).slice(0, 200),
          voucher: badge.id.slice(0, 200),
          minutes: null,
          learntOn: badge.awardedOn,
          untilOn: countsUntil(badge.awardedOn, badge.validUntil, rule.months),
          reason,
        },
        by,
      );
      if (!recognised.ok) return recognised;
      recognitionId = recognised.value;
    }
    await tx
      .update(badgeClaim)
      .set({
        state: answer,
        decidedBy: actorRef(by.actor),
        decidedAt: by.now,
        reason,
        recognitionId,
        equivalencyId: rule?.id ?? null,
        document: null,
      })
      .where(and(eq(badgeClaim.id, claimId), eq(badgeClaim.state, 'open')));
    await record(tx, by.actor, by.now, [{ type: 'credentials.badge_decided', about: personId, institutionId, data: { claimId, answer } }]);
    return granted(claimId);
  });
