import type { Tx } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { MeetingRefusal } from '#domain/committees/meeting.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { CommitteeRow } from '#queries/committees/committee-by-id.ts';
import { type MeetingRow, meetingById } from '#queries/committees/meeting-by-id.ts';

/** A meeting that is still to be held, for whoever keeps the register, or for `own`, who was invited. Until its day is over, answers may come in late. */
export const meetingToChange = async (
  tx: Tx,
  meetingId: string,
  { actor, now, own }: { actor: Actor; now: Date; own?: string },
): Promise<Outcome<{ meeting: MeetingRow; committee: CommitteeRow }, Forbidden | NotFound | MeetingRefusal>> => {
  const found = await meetingById(tx, meetingId);
  if (!found) return refused({ code: 'shared.not_found' });
  const { meeting, committee } = found;
  const isOwn = actor.kind === 'person' && own === actor.personId;
  if (!isOwn && !may(actor, 'committees.manage', { institutionId: committee.institutionId }))
    return refused({ code: 'auth.forbidden', permission: 'committees.manage' });
  if (meeting.cancelledAt !== null) return refused({ code: 'committees.meeting_cancelled' });
  return dayOf(meeting.startsAt) < dayOf(now) ? refused({ code: 'committees.meeting_over' }) : granted(found);
};
