import { and, eq, lt } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { institution, poolDraw, poolInvitation } from '#db/schema/index.ts';
import type { LinkNotValid } from '#domain/auth/refusals.ts';
import type { InvitationState } from '#domain/participation/draw-forms.ts';
import type { PoolRefusal } from '#domain/participation/pool.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { readLetterToken } from '../notifications/signing.ts';
import { record } from '../record.ts';
import { drawReplacement } from './draw-replacement.ts';

/** What the token of an invitation is signed for. */
export const invitationUse = 'pool-invitation';

type Invitation = typeof poolInvitation.$inferSelect;

const settle = async (tx: Tx, invitation: Invitation, state: Extract<InvitationState, 'accepted' | 'declined' | 'lapsed'>, now: Date) => {
  await tx
    .update(poolInvitation)
    .set({ state, answeredOn: dayOf(now) })
    .where(eq(poolInvitation.id, invitation.id));
  const [draw] = await tx.select({ institutionId: poolDraw.institutionId }).from(poolDraw).where(eq(poolDraw.id, invitation.drawId));
  const institutionId = draw?.institutionId ?? null;
  const data = { drawId: invitation.drawId, invitationId: invitation.id, state };
  await record(tx, { kind: 'system' }, now, [{ type: 'participation.invitation_settled', about: null, institutionId, data }]);
  if (state !== 'accepted') await drawReplacement(tx, invitation, now);
};

/** Takes a yes or a no to an invitation, by the link in the letter. For a no, the next of the same stratum is asked. */
export const answerInvitation = async (
  db: Database,
  { token, answer }: { token: string; answer: 'accepted' | 'declined' },
  now: Date,
): Promise<Outcome<null, LinkNotValid | PoolRefusal>> => {
  const id = await readLetterToken(db, invitationUse, token, now);
  if (id === null) return refused({ code: 'auth.link_not_valid' });
  return db.transaction(async (tx) => {
    const [invitation] = await tx.select().from(poolInvitation).where(eq(poolInvitation.id, id));
    if (!invitation) return refused({ code: 'auth.link_not_valid' });
    const [draw] = await tx.select({ neededOn: poolDraw.neededOn }).from(poolDraw).where(eq(poolDraw.id, invitation.drawId));
    const today = dayOf(now);
    // Whoever accepted may still say no up to the day itself: better a late no than an empty chair.
    const mayAnswer =
      invitation.state === 'invited'
        ? today <= invitation.answerBy
        : invitation.state === 'accepted' && answer === 'declined' && today <= (draw?.neededOn ?? '');
    if (!mayAnswer) return refused({ code: 'participation.invitation_over' });
    await settle(tx, invitation, answer, now);
    return granted(null);
  });
};

/** Asks others in place of those who did not answer by their day. */
export const lapseInvitations = async (db: Database, now: Date): Promise<void> => {
  const due = await db
    .select()
    .from(poolInvitation)
    .where(and(eq(poolInvitation.state, 'invited'), lt(poolInvitation.answerBy, dayOf(now))));
  for (const invitation of due) await db.transaction((tx) => settle(tx, invitation, 'lapsed', now));
};

export type InvitationShown = {
  state: InvitationState;
  answerBy: string;
  draw: Pick<typeof poolDraw.$inferSelect, 'id' | 'title' | 'titleEn' | 'purpose' | 'purposeEn' | 'neededOn'>;
  home: { nameZh: string; nameEn: string };
};

/** What an invitation asks for, by the link in its letter; it is shown before it is answered. */
export const readInvitation = async (db: Database, token: string, now: Date): Promise<InvitationShown | undefined> => {
  const id = await readLetterToken(db, invitationUse, token, now);
  if (id === null) return undefined;
  const [found] = await db
    .select({ invitation: poolInvitation, draw: poolDraw, home: { nameZh: institution.nameZh, nameEn: institution.nameEn } })
    .from(poolInvitation)
    .innerJoin(poolDraw, eq(poolDraw.id, poolInvitation.drawId))
    .innerJoin(institution, eq(institution.id, poolDraw.institutionId))
    .where(eq(poolInvitation.id, id));
  return found && { state: found.invitation.state, answerBy: found.invitation.answerBy, draw: found.draw, home: found.home };
};
