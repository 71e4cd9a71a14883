import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeInvitation } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { seatedOn } from '#domain/committees/composition.ts';
import type { MeetingRefusal } from '#domain/committees/meeting.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { standingSeats } from '#queries/committees/committee-by-id.ts';
import { record } from '../record.ts';
import { meetingToChange } from './meeting-to-change.ts';

/** Invites somebody more who sits on the committee on the day: an adviser, or whoever was appointed after it was called. Returns the invitation's id. */
export const inviteToMeeting = (
  db: Database,
  { meetingId, personId }: { meetingId: string; personId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | MeetingRefusal>> =>
  db.transaction(async (tx) => {
    const found = await meetingToChange(tx, meetingId, { actor, now });
    if (!found.ok) return found;
    const { meeting, committee } = found.value;
    const { id: committeeId, institutionId } = committee;
    const onDay = dayOf(meeting.startsAt);
    const seated = seatedOn(await standingSeats(tx, committeeId), onDay);
    if (!seated.some((one) => one.personId === personId)) return refused({ code: 'committees.not_seated_then' });
    const [there] = await tx
      .select()
      .from(committeeInvitation)
      .where(and(eq(committeeInvitation.meetingId, meetingId), eq(committeeInvitation.personId, personId)));
    if (there) return refused({ code: 'committees.invited_already' });

    const invitationId = crypto.randomUUID();
    await tx.insert(committeeInvitation).values({ id: invitationId, meetingId, personId, invitedAt: now });
    const data = { invitationId, meetingId, committeeId, onDay };
    await record(tx, actor, now, [{ type: 'committees.member_invited', about: personId, institutionId, data }]);
    return granted(invitationId);
  });
