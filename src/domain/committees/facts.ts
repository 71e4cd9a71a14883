import type { ProjectDomain } from '../projects/nature.ts';
import type { CommitteeKind, CommitteeRole } from './committee.ts';
import type { Answer } from './meeting.ts';
import type { RegistrationKind } from './registration.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type CommitteesFacts = {
  'committees.committee_founded': { committeeId: string; kind: CommitteeKind; domains: ProjectDomain[] };
  'committees.committee_changed': { committeeId: string; kind: CommitteeKind; domains: ProjectDomain[] };
  'committees.member_appointed': {
    seatId: string;
    committeeId: string;
    role: CommitteeRole;
    startedOn: string;
    finishedOn: string;
    appointedOn: string;
  };
  'committees.seat_ended': { seatId: string; committeeId: string; finishedOn: string };
  'committees.seat_withdrawn': { seatId: string; committeeId: string };
  'committees.charter_adopted': { charterId: string; committeeId: string; adoptedOn: string };
  'committees.charter_withdrawn': { charterId: string; committeeId: string };
  'committees.registration_entered': { registrationId: string; committeeId: string; kind: RegistrationKind; onDay: string };
  'committees.registration_withdrawn': { registrationId: string; committeeId: string };
  'committees.meeting_called': { meetingId: string; committeeId: string; onDay: string; domain: ProjectDomain | null };
  'committees.member_invited': { invitationId: string; meetingId: string; committeeId: string; onDay: string };
  'committees.invitation_answered': { invitationId: string; meetingId: string; committeeId: string; answer: Answer };
  'committees.meeting_cancelled': { meetingId: string; committeeId: string };
  'committees.feed_made': { feedId: string; committeeId: string };
  'committees.feed_revoked': { feedId: string; committeeId: string };
  'committees.particulars_stated': { seatId: string; committeeId: string; fromOn: string };
};
