import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { invitation, person, projectMember } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';

/** `from`: somebody of an institution's roster, or from outside on a project. */
export type OpenInvitation = { name: string; email: string; from: 'roster' | 'outside' };

/** Whom a link is for, while it can be used. */
export const openInvitation = async (
  db: Reader,
  { token, purpose }: { token: string; purpose: 'claim' | 'reset' },
  now: Date,
): Promise<OpenInvitation | null> => {
  const [held] = await db
    .select({ name: person.name, email: invitation.email, personId: person.id })
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
  if (!held) return null;
  const [outside] = await db
    .select({ id: projectMember.id })
    .from(projectMember)
    .where(and(eq(projectMember.personId, held.personId), isNotNull(projectMember.organisation)))
    .limit(1);
  return { name: held.name, email: held.email, from: outside ? 'outside' : 'roster' };
};
