import { and, desc, eq, gte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, committeeInvitation, committeeMeeting } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Answer } from '#domain/committees/meeting.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';
import { type CommitteeRead, committeeRead } from './committee-read.ts';
import type { MeetingRow } from './meeting-by-id.ts';

export type MeetingListed = MeetingRow & { invited: number; accepted: number; declined: number };

/** The meetings of a committee, latest first, with how many were asked and what they said. */
export const meetingsOf = async (
  db: Reader,
  committeeId: string,
  actor: Actor,
): Promise<Outcome<CommitteeRead & { meetings: MeetingListed[] }, Forbidden | NotFound>> => {
  const read = await committeeRead(db, committeeId, actor);
  if (!read.ok) return read;
  const rows = await db
    .select()
    .from(committeeMeeting)
    .where(eq(committeeMeeting.committeeId, committeeId))
    .orderBy(desc(committeeMeeting.startsAt))
    .limit(200);
  const ids = rows.map(({ id }) => id);
  const said = await db
    .select({ meetingId: committeeInvitation.meetingId, answer: committeeInvitation.answer })
    .from(committeeInvitation)
    .where(among(committeeInvitation.meetingId, ids));
  const by = Map.groupBy(said, ({ meetingId }) => meetingId);
  const count = (id: string, answer?: Answer) => (by.get(id) ?? []).filter((one) => answer === undefined || one.answer === answer).length;
  const meetings = rows.map((row): MeetingListed => {
    const { id } = row;
    return { ...row, invited: count(id), accepted: count(id, 'accepted'), declined: count(id, 'declined') };
  });
  return granted({ ...read.value, meetings });
};

export type MyMeeting = {
  invitationId: string;
  title: string;
  startsAt: Date;
  place: string | null;
  answer: Answer | null;
  cancelledAt: Date | null;
  committee: { nameZh: string; nameEn: string | null };
};

/** The meetings from today on to which somebody is invited, soonest first; one that was called off is shown as such. */
export const meetingsToAttend = async (db: Reader, personId: string, now: Date): Promise<MyMeeting[]> =>
  db
    .select({
      invitationId: committeeInvitation.id,
      title: committeeMeeting.title,
      startsAt: committeeMeeting.startsAt,
      place: committeeMeeting.place,
      answer: committeeInvitation.answer,
      cancelledAt: committeeMeeting.cancelledAt,
      committee: { nameZh: committee.nameZh, nameEn: committee.nameEn },
    })
    .from(committeeInvitation)
    .innerJoin(committeeMeeting, eq(committeeMeeting.id, committeeInvitation.meetingId))
    .innerJoin(committee, eq(committee.id, committeeMeeting.committeeId))
    .where(and(eq(committeeInvitation.personId, personId), gte(committeeMeeting.startsAt, startOfDay(dayOf(now)))))
    .orderBy(committeeMeeting.startsAt);
