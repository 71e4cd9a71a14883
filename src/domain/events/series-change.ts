import { addDays, dayOf, daysBetween } from '../shared/plain-date.ts';
import type { NewEvent } from './event.ts';
import { onDay } from './recurrence.ts';

/** Of a series: this one, this one and all that follow, or all of them that are still to come. */
export const seriesChoices = ['this', 'later', 'all'] as const;
export type SeriesChoice = (typeof seriesChoices)[number];

/** What of an event can be changed. */
export type EventChange = Omit<NewEvent, 'institutionId' | 'exchangeId' | 'projectId' | 'kind'>;

type Placed = { id: string; startsAt: Date; endsAt: Date };

/** Which events of a series are meant by a choice made at one of them. One that is over is left as it was: people were there. */
export const meantBy = <E extends Placed>(series: readonly E[], event: E, which: SeriesChoice, now: Date): E[] =>
  series.filter(
    (one) => one.id === event.id || (which !== 'this' && one.endsAt > now && (which === 'all' || one.startsAt >= event.startsAt)),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The instant on the days of another event, at the hour that it was given here. */
const moved = (instant: Date, from: Date, to: Date): Date => onDay(instant, dayOf(from), dayOf(to));

const timesFor = (other: EventChange, was: EventChange, is: EventChange): Pick<EventChange, 'startsAt' | 'endsAt' | 'registerUntil'> => {
  const shift = daysBetween(dayOf(was.startsAt), dayOf(is.startsAt));
  const begins = new Date(`${addDays(dayOf(other.startsAt), shift)}T12:00:00+08:00`);
  const startsAt = moved(is.startsAt, is.startsAt, begins);
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + is.endsAt.getTime() - is.startsAt.getTime()),
    registerUntil: is.registerUntil && new Date(startsAt.getTime() - (is.startsAt.getTime() - is.registerUntil.getTime())),
  };
};

/**
 * What a change of one event makes of another of its series: whatever was changed is changed there too, and what was left alone stays as it is there,
 * so that a room or a trainer of one day is not lost. Hours move by as much; each keeps its own day, moved by as many days as this one was.
 */
export const changedAlike = (other: EventChange, was: EventChange, is: EventChange): EventChange => {
  const { startsAt: _s, endsAt: _e, registerUntil: _r, ...words } = is;
  const changed = Object.fromEntries(Object.entries(words).filter(([key, value]) => !same(was[key as keyof EventChange], value)));
  const times = (['startsAt', 'endsAt', 'registerUntil'] as const).every((key) => same(was[key], is[key])) ? {} : timesFor(other, was, is);
  return { ...other, ...changed, ...times };
};
