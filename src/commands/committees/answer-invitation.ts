import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeInvitation } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Answer, MeetingRefusal } from '#domain/committees/meeting.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { meetingToChange } from './meeting-to-change.ts';

/** Notes what somebody invited says: they say it themselves, or the secretary was told. The last answer counts. Returns the meeting's id. */
export const answerInvitation = (
  db: Database,
  { invitationId, answer }: { invitationId: string; answer: Answer },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | MeetingRefusal>> =>
  db.transaction(async (tx) => {
    const [row] = await tx.select().from(committeeInvitation).where(eq(committeeInvitation.id, invitationId));
    if (!row) return refused({ code: 'shared.not_found' });
    const { meetingId, personId } = row;
    const found = await meetingToChange(tx, meetingId, { actor, now, own: personId });
    if (!found.ok) return found;
    const { id: committeeId, institutionId } = found.value.committee;

    const said = { answer, answeredAt: now, answeredBy: actorRef(actor) };
    await tx.update(committeeInvitation).set(said).where(eq(committeeInvitation.id, invitationId));
    await record(tx, actor, now, [
      { type: 'committees.invitation_answered', about: personId, institutionId, data: { invitationId, meetingId, committeeId, answer } },
    ]);
    return granted(meetingId);
  });
