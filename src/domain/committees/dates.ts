import { addDays, type PlainDate } from '../shared/plain-date.ts';
import type { Term } from './finding.ts';

/** What the calendar of a committee holds. */
export const committeeDateKinds = ['registration-due', 'meeting', 'term-begins', 'term-ends', 'certificate-ends'] as const;
export type CommitteeDateKind = (typeof committeeDateKinds)[number];

/** `key` tells it from any other, also from itself on another day; `personId` is whom it is about, `what` what only its source can say. */
export type CommitteeDate = {
  key: string;
  kind: CommitteeDateKind;
  on: PlainDate;
  personId: string | null;
  what: string | null;
  changedAt: Date;
};

type Place = Term & { id: string; personId: string };
type Seat = Place & { recordedAt: Date };
type Given = {
  seats: readonly Seat[];
  certificates: readonly { serial: string; personId: string; title: string; until: PlainDate; issuedAt: Date }[];
  meetings: readonly { id: string; title: string; on: PlainDate; calledAt: Date }[];
  /** Null once it is registered. */
  registration: { dueOn: PlainDate; since: Date } | null;
};

/** Whether somebody goes on in another term the day after this one ends: then the end is no news. */
export const goesOn = (seat: Place, seats: readonly Place[]): boolean =>
  seats.some(
    (one) =>
      one.id !== seat.id &&
      one.personId === seat.personId &&
      one.startedOn <= addDays(seat.finishedOn, 1) &&
      one.finishedOn > seat.finishedOn,
  );

/** The dates of a committee between two days, in order. A registration that is owed stays in it after its due day. */
export const committeeDates = (
  { seats, certificates, meetings, registration }: Given,
  { from, until }: { from: PlainDate; until: PlainDate },
): CommitteeDate[] => {
  const kept = ({ on }: CommitteeDate) => from <= on && on <= until;
  const owed: CommitteeDate[] =
    registration === null || registration.dueOn > until
      ? []
      : [
          {
            ...{ key: `registration-${registration.dueOn}`, kind: 'registration-due', on: registration.dueOn },
            ...{ personId: null, what: null, changedAt: registration.since },
          },
        ];
  const others: CommitteeDate[] = [
    ...meetings.map(({ id, title, on, calledAt }) => ({
      ...{ key: `meeting-${id}`, kind: 'meeting' as const, on, personId: null, what: title, changedAt: calledAt },
    })),
    ...seats.map(({ id, startedOn, personId, recordedAt }) => ({
      ...{ key: `begins-${id}`, kind: 'term-begins' as const, on: startedOn, personId, what: null, changedAt: recordedAt },
    })),
    ...seats
      .filter((seat) => !goesOn(seat, seats))
      .map(({ id, finishedOn, personId, recordedAt }) => ({
        ...{ key: `ends-${id}-${finishedOn}`, kind: 'term-ends' as const, on: finishedOn, personId, what: null, changedAt: recordedAt },
      })),
    ...certificates.map(({ serial, personId, title, until: on, issuedAt }) => ({
      ...{ key: `certificate-${serial}-${on}`, kind: 'certificate-ends' as const, on, personId, what: title, changedAt: issuedAt },
    })),
  ];
  return [...owed, ...others.filter(kept)].sort((a, b) =>
    a.on === b.on ? committeeDateKinds.indexOf(a.kind) - committeeDateKinds.indexOf(b.kind) : a.on < b.on ? -1 : 1,
  );
};
