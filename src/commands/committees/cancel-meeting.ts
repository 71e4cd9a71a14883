import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeMeeting } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { MeetingRefusal } from '#domain/committees/meeting.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { meetingToChange } from './meeting-to-change.ts';

/** Calls a meeting off. One that is put off is cancelled and called anew. Returns the committee's id. */
export const cancelMeeting = (
  db: Database,
  { meetingId }: { meetingId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | MeetingRefusal>> =>
  db.transaction(async (tx) => {
    const found = await meetingToChange(tx, meetingId, { actor, now });
    if (!found.ok) return found;
    const { id: committeeId, institutionId } = found.value.committee;
    await tx.update(committeeMeeting).set({ cancelledAt: now }).where(eq(committeeMeeting.id, meetingId));
    await record(tx, actor, now, [{ type: 'committees.meeting_cancelled', about: null, institutionId, data: { meetingId, committeeId } }]);
    return granted(committeeId);
  });
