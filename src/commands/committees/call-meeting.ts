import type { Database } from '#db/client.ts';
import { committeeInvitation, committeeMeeting } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { isMember, seatedOn } from '#domain/committees/composition.ts';
import type { MeetingRefusal, NewMeeting } from '#domain/committees/meeting.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { standingSeats } from '#queries/committees/committee-by-id.ts';
import { record } from '../record.ts';
import { committeeToKeep } from './committee-to-keep.ts';

/** Calls a meeting and invites every member seated on its day. Returns the meeting's id. */
export const callMeeting = (
  db: Database,
  given: NewMeeting,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | MeetingRefusal>> =>
  db.transaction(async (tx) => {
    const { committeeId, startsAt, domain } = given;
    const found = await committeeToKeep(tx, committeeId, actor);
    if (!found.ok) return found;
    if (startsAt <= now) return refused({ code: 'committees.meeting_past', field: 'startsAt' });
    const onDay = dayOf(startsAt);
    const members = seatedOn(await standingSeats(tx, committeeId), onDay).filter(({ role }) => isMember(role));
    if (members.length === 0) return refused({ code: 'committees.nobody_seated', field: 'startsAt' });

    const { institutionId } = found.value;
    const meetingId = crypto.randomUUID();
    await tx.insert(committeeMeeting).values({ id: meetingId, ...given, calledAt: now, calledBy: actorRef(actor), cancelledAt: null });
    await record(tx, actor, now, [
      { type: 'committees.meeting_called', about: null, institutionId, data: { meetingId, committeeId, onDay, domain } },
    ]);
    for (const personId of new Set(members.map((one) => one.personId))) {
      const invitationId = crypto.randomUUID();
      await tx.insert(committeeInvitation).values({ id: invitationId, meetingId, personId, invitedAt: now });
      const data = { invitationId, meetingId, committeeId, onDay };
      await record(tx, actor, now, [{ type: 'committees.member_invited', about: personId, institutionId, data }]);
    }
    return granted(meetingId);
  });
