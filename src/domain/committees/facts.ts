import type { ProjectDomain } from '../projects/nature.ts';
import type { CommitteeKind, CommitteeRole } from './committee.ts';

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
  'committees.particulars_stated': { seatId: string; committeeId: string; fromOn: string };
};
