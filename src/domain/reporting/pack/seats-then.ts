import type { CommitteeRole } from '../../committees/committee.ts';
import type { CommitteesFacts } from '../../committees/facts.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

type Told = { type: string; about: string | null; data: Record<string, unknown> };

export type SeatThen = {
  seatId: string;
  committeeId: string;
  personId: string;
  role: CommitteeRole;
  startedOn: PlainDate;
  finishedOn: PlainDate;
  appointedOn: PlainDate;
};

/** The seats of committees as the facts up to some instant tell them, the oldest first: a seat that was ended later has its first last day. */
export const seatsThen = (facts: readonly Told[]): SeatThen[] => {
  const seats = new Map<string, SeatThen>();
  for (const { type, about, data } of facts) {
    if (type === 'committees.member_appointed' && about !== null) {
      const told = data as CommitteesFacts['committees.member_appointed'];
      seats.set(told.seatId, { ...told, personId: about });
    }
    if (type === 'committees.seat_ended') {
      const { seatId, finishedOn } = data as CommitteesFacts['committees.seat_ended'];
      const seat = seats.get(seatId);
      if (seat) seats.set(seatId, { ...seat, finishedOn });
    }
    if (type === 'committees.seat_withdrawn') seats.delete((data as CommitteesFacts['committees.seat_withdrawn']).seatId);
  }
  return [...seats.values()].sort((a, b) => (a.startedOn + a.seatId < b.startedOn + b.seatId ? -1 : 1));
};
