import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { invitation } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { LinkNotValid } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

/** How long each kind of link holds. Platform defaults. */
const lifeMs = { claim: 14 * 86_400_000, reset: 3_600_000 };

export type Purpose = keyof typeof lifeMs;
export type Invited = typeof invitation.$inferSelect;

/** A secret for a link or a machine. What is stored is only its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Writes an invitation; the token is in nobody's hands but the caller's. */
export const writeInvitation = async (
  tx: Tx,
  given: { personId: string; email: string; purpose: Purpose },
  now: Date,
): Promise<{ token: string; until: Date }> => {
  const token = newToken();
  const until = new Date(now.getTime() + lifeMs[given.purpose]);
  await tx.insert(invitation).values({ id: crypto.randomUUID(), tokenHash: hashToken(token), ...given, createdAt: now, expiresAt: until });
  return { token, until };
};

/** The invitation a token stands for, while it can be used. */
export const heldInvitation = async (
  tx: Tx,
  { token, purpose }: { token: string; purpose: Purpose },
  now: Date,
): Promise<Outcome<Invited, LinkNotValid>> => {
  const [held] = await tx
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.tokenHash, hashToken(token)),
        eq(invitation.purpose, purpose),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now),
      ),
    );
  return held ? granted(held) : refused({ code: 'auth.link_not_valid' });
};

/** Uses an invitation up, and with it every other of its purpose that the person holds. */
export const markUsed = async (tx: Tx, { personId, purpose }: Invited, now: Date): Promise<void> => {
  await tx
    .update(invitation)
    .set({ usedAt: now })
    .where(and(eq(invitation.personId, personId), eq(invitation.purpose, purpose), isNull(invitation.usedAt)));
};

/** Deletes invitations that can no longer be used. The log keeps that they were sent. */
export const forgetExpiredInvitations = async (db: Reader, now: Date): Promise<void> => {
  await db.delete(invitation).where(lt(invitation.expiresAt, now));
};
