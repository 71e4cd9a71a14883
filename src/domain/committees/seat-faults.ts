import type { PlainDate } from '../shared/plain-date.ts';
import { type CommitteeRole, longestTerm, type NewSeat } from './committee.ts';
import type { Term } from './finding.ts';

/** Why a committee, or a seat on it, is not written down. `field` is where the form shows it. */
export type CommitteeRefusal =
  | { code: 'committees.name_taken'; field: 'nameZh'; name: string }
  | { code: 'committees.seats_before_founding'; field: 'foundedOn'; startedOn: PlainDate }
  | { code: 'committees.not_at_institution'; field: 'personId' }
  | { code: 'committees.already_seated'; field: 'personId'; startedOn: PlainDate; finishedOn: PlainDate }
  | { code: 'committees.chair_taken'; field: 'role'; startedOn: PlainDate; finishedOn: PlainDate }
  | { code: 'committees.before_founding'; field: 'startedOn'; foundedOn: PlainDate }
  | { code: 'committees.ends_before_start'; field: 'finishedOn'; startedOn: PlainDate }
  | { code: 'committees.term_too_long'; field: 'finishedOn'; last: PlainDate }
  | { code: 'committees.after_term'; field: 'finishedOn'; finishedOn: PlainDate }
  | { code: 'committees.appointed_late'; field: 'appointedOn'; startedOn: PlainDate }
  | { code: 'committees.seat_withdrawn' }
  | { code: 'committees.outside_term'; field: 'fromOn'; startedOn: PlainDate; finishedOn: PlainDate }
  | { code: 'committees.particulars_ahead'; field: 'fromOn' }
  | { code: 'committees.day_ahead'; field: 'adoptedOn' | 'onDay' }
  | { code: 'committees.charter_not_pdf'; field: 'file' }
  | { code: 'committees.charter_too_large'; field: 'file'; limit: number }
  | { code: 'committees.registered_before_founding'; field: 'onDay'; foundedOn: PlainDate }
  | { code: 'committees.not_registered_yet'; field: 'kind' }
  | { code: 'committees.registered_already'; field: 'kind'; onDay: PlainDate }
  | { code: 'committees.update_before_registration'; field: 'onDay'; onDay: PlainDate }
  | { code: 'committees.withdrawn_already' };

export type SeatThere = Term & { personId: string; role: CommitteeRole };

const overlap = (a: Term, b: Term): boolean => a.startedOn <= b.finishedOn && b.startedOn <= a.finishedOn;

type Around = { foundedOn: PlainDate; person: 'known' | 'unknown'; there: readonly SeatThere[] };

/** Everything that does not fit about an appointment, at once. `there` are the seats that stand. A committee has one chair at a time (Art. 7). */
export const seatFaults = (seat: NewSeat, { foundedOn, person, there }: Around): CommitteeRefusal[] => {
  const { startedOn, finishedOn } = seat;
  const faults: CommitteeRefusal[] = [];
  const meeting = there.filter((one) => overlap(one, seat));
  const same = meeting.find(({ personId }) => personId === seat.personId);
  const chair = seat.role === 'chair' ? meeting.find((one) => one.role === 'chair' && one !== same) : undefined;
  if (person === 'unknown') faults.push({ code: 'committees.not_at_institution', field: 'personId' });
  if (same) faults.push({ code: 'committees.already_seated', field: 'personId', startedOn: same.startedOn, finishedOn: same.finishedOn });
  if (chair) faults.push({ code: 'committees.chair_taken', field: 'role', startedOn: chair.startedOn, finishedOn: chair.finishedOn });
  if (startedOn < foundedOn) faults.push({ code: 'committees.before_founding', field: 'startedOn', foundedOn });
  if (finishedOn < startedOn) faults.push({ code: 'committees.ends_before_start', field: 'finishedOn', startedOn });
  else if (finishedOn > longestTerm(startedOn))
    faults.push({ code: 'committees.term_too_long', field: 'finishedOn', last: longestTerm(startedOn) });
  if (seat.appointedOn > startedOn) faults.push({ code: 'committees.appointed_late', field: 'appointedOn', startedOn });
  return faults;
};
