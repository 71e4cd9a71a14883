import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, poolApplicant, poolDraw, poolInvitation, poolLot } from '#db/schema/index.ts';
import { env } from '#env';
import { invitationLetter, verdictLetter } from '#i18n/letters/pool-letters.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { letterToken } from '../notifications/signing.ts';
import { invitationUse, lapseInvitations } from './answer-invitation.ts';
import { leaveUse } from './apply-to-pool.ts';

const atOnce = 100;

const sendVerdicts = async (db: Database, now: Date, post: Post): Promise<void> => {
  const untold = await db
    .select()
    .from(poolApplicant)
    .where(and(inArray(poolApplicant.state, ['member', 'declined']), isNull(poolApplicant.toldAt)))
    .orderBy(asc(poolApplicant.judgedOn))
    .limit(atOnce);
  for (const { id, contact, language, state, ground, deleteOn, receipt } of untold) {
    const leave = await letterToken(db, leaveUse, id, now);
    const sent = await post.send({
      to: contact,
      ...verdictLetter(language, { accepted: state === 'member', ground, deleteOn, receipt, leave, site: env.PUBLIC_URL }),
    });
    if (sent.ok) await db.update(poolApplicant).set({ toldAt: now }).where(eq(poolApplicant.id, id));
  }
};

const sendInvitations = async (db: Database, now: Date, post: Post): Promise<void> => {
  const owed = await db
    .select({ invitation: poolInvitation, draw: poolDraw, home: institution, to: poolApplicant })
    .from(poolInvitation)
    .innerJoin(poolLot, eq(poolLot.lot, poolInvitation.lot))
    .innerJoin(poolApplicant, eq(poolApplicant.id, poolLot.applicantId))
    .innerJoin(poolDraw, eq(poolDraw.id, poolInvitation.drawId))
    .innerJoin(institution, eq(institution.id, poolDraw.institutionId))
    .where(and(eq(poolInvitation.state, 'invited'), isNull(poolInvitation.sentAt)))
    .orderBy(asc(poolInvitation.invitedAt))
    .limit(atOnce);
  for (const { invitation, draw, home, to } of owed) {
    const answer = await letterToken(db, invitationUse, invitation.id, now);
    const leave = await letterToken(db, leaveUse, to.id, now);
    const sent = await post.send({
      to: to.contact,
      ...invitationLetter(to.language, { draw, home, answerBy: invitation.answerBy, answer, leave, site: env.PUBLIC_URL }),
    });
    if (sent.ok) await db.update(poolInvitation).set({ sentAt: now }).where(eq(poolInvitation.id, invitation.id));
  }
};

/** Asks others in place of those who did not answer, and sends what is owed: decisions on applications, and invitations. What a server did not take is tried again. */
export const sendPoolLetters = async (db: Database, now: Date, { post = ours() }: { post?: Post } = {}): Promise<void> => {
  await lapseInvitations(db, now);
  if (!(await post.isOpen())) return;
  await sendVerdicts(db, now, post);
  await sendInvitations(db, now, post);
};
