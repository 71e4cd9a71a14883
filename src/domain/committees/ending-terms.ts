import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { goesOn } from './dates.ts';
import type { Term } from './finding.ts';

/** A term is spoken of so many days before it ends. Platform default. */
export const termEndsSoonDays = 90;

type Seat = Term & { id: string; personId: string };

/** The terms going on that end within the coming weeks, and after which their member does not go on in another; the soonest first. */
export const endingTerms = <S extends Seat>(seats: readonly S[], day: PlainDate): S[] =>
  seats
    .filter(({ startedOn, finishedOn }) => startedOn <= day && day <= finishedOn && finishedOn <= addDays(day, termEndsSoonDays))
    .filter((seat) => !goesOn(seat, seats))
    .sort((a, b) => (a.finishedOn + a.id < b.finishedOn + b.id ? -1 : 1));
