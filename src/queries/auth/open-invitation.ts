import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { invitation, person } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';

export type OpenInvitation = { name: string; email: string };

/** Whom a link is for, while it can be used. */
export const openInvitation = async (
  db: Reader,
  { token, purpose }: { token: string; purpose: 'claim' | 'reset' },
  now: Date,
): Promise<OpenInvitation | null> => {
  const [held] = await db
    .select({ name: person.name, email: invitation.email })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .where(
      and(
        eq(invitation.tokenHash, hashToken(token)),
        eq(invitation.purpose, purpose),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now),
      ),
    );
  return held ?? null;
};
