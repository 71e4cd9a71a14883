import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committeeInvitation, person } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { tracksFor } from '#domain/committees/certified-tracks.ts';
import { charterOn } from '#domain/committees/charter.ts';
import { committeeRoles } from '#domain/committees/committee.ts';
import { seatedOn } from '#domain/committees/composition.ts';
import { type Attendee, type Readiness, readinessOf } from '#domain/committees/readiness.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { currentIn, openTracks } from '../certification/current-in.ts';
import { among } from '../shared/among.ts';
import { type CommitteeRead, committeeRead } from './committee-read.ts';
import { seatsWithParticulars } from './composition-as-of.ts';
import { type MeetingRow, meetingById } from './meeting-by-id.ts';
import { type CharterRow, chartersOf } from './register-entries.ts';

export type AttendeeShown = Pick<Attendee, 'personId' | 'role' | 'answer' | 'certified'> & {
  name: string;
  isDemo: boolean;
  /** Absent of somebody who was not invited. */
  invitationId: string | undefined;
};
export type MeetingPage = CommitteeRead & {
  meeting: MeetingRow;
  day: PlainDate;
  charter: CharterRow | undefined;
  readiness: Readiness;
  /** Everybody seated on the day, by rank. */
  attendees: AttendeeShown[];
};

/** A planned meeting: who was asked and what they said, whether it stands, and whom to ask. Judged by the seats and certificates of its day. */
export const meetingPage = async (
  db: Reader,
  { committeeId, meetingId }: { committeeId: string; meetingId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<MeetingPage, Forbidden | NotFound>> => {
  const read = await committeeRead(db, committeeId, actor);
  if (!read.ok) return read;
  const found = await meetingById(db, meetingId);
  if (!found || found.committee.id !== committeeId) return refused({ code: 'shared.not_found' });
  const { meeting } = found;
  const day = dayOf(meeting.startsAt);
  const seated = seatedOn(await seatsWithParticulars(db, committeeId, { day, knownAt: now }), day).sort(
    (a, b) => committeeRoles.indexOf(a.role) - committeeRoles.indexOf(b.role),
  );
  const ids = seated.map(({ personId }) => personId);
  const invitations = await db.select().from(committeeInvitation).where(eq(committeeInvitation.meetingId, meetingId));
  const invited = new Map(invitations.map((one) => [one.personId, one]));
  const named = await db.select({ id: person.id, name: person.name, isDemo: person.isDemo }).from(person).where(among(person.id, ids));
  const names = new Map(named.map((one) => [one.id, one]));
  const [current, open] = [await currentIn(db, ids, day), await openTracks(db, dayOf(now))];
  const attendees = seated.map((seat): Attendee => {
    const invitation = invited.get(seat.personId);
    const held = current.get(seat.personId);
    const certified = tracksFor(seat.role, meeting.domain, open).some((track) => held?.has(track));
    return { ...seat, answer: invitation ? (invitation.answer ?? 'open') : 'not-invited', certified: certified ? 'yes' : 'no' };
  });
  const charter = charterOn((await chartersOf(db, committeeId, now)).reverse(), day);
  return granted({
    ...read.value,
    ...{ meeting, day, charter },
    readiness: readinessOf(attendees, charter),
    attendees: attendees.map(({ personId, role, answer, certified }) => ({
      ...{ personId, role, answer, certified },
      name: names.get(personId)?.name ?? '',
      isDemo: names.get(personId)?.isDemo ?? false,
      invitationId: invited.get(personId)?.id,
    })),
  });
};
