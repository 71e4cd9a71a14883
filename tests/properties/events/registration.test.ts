import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfSeries, mostOccurrences, rhythms } from '#domain/events/recurrence.ts';
import { movingUp, placeFor, placesFree, type Queued } from '#domain/events/registration.ts';
import { addDays, daysBetween } from '#domain/shared/plain-date.ts';
import { anyDay } from '../../support/make.ts';

type Step = { do: 'come' } | { do: 'go'; who: number } | { do: 'capacity'; to: number | null };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant({ do: 'come' as const }),
  fc.nat(30).map((who) => ({ do: 'go' as const, who })),
  fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }).map((to) => ({ do: 'capacity' as const, to })),
);

/** Plays a history the way the commands do: a place or the queue for whoever comes, and the free places to those who wait after every change. */
const played = (first: number | null, steps: readonly Step[]) => {
  let capacity = first;
  let queue: Queued[] = [];
  const movedInOrder: boolean[] = [];
  const exceeded: boolean[] = [];
  for (const one of steps) {
    const before = queue.filter(({ state }) => state === 'registered').length;
    const lowered = one.do === 'capacity' && one.to !== null && before > one.to;
    if (one.do === 'capacity') capacity = one.to;
    if (one.do === 'go') queue = queue.map((row, i) => (i === one.who % Math.max(queue.length, 1) ? { ...row, state: 'withdrawn' } : row));
    if (one.do === 'come') queue = [...queue, { id: `r${queue.length}`, number: queue.length + 1, state: placeFor(capacity, queue) }];
    const up = movingUp(capacity, queue);
    const waiting = queue.filter(({ state }) => state === 'waiting').map(({ id }) => id);
    movedInOrder.push(up.join() === waiting.slice(0, up.length).join());
    queue = queue.map((row) => (up.includes(row.id) ? { ...row, state: 'registered' } : row));
    const now = queue.filter(({ state }) => state === 'registered').length;
    exceeded.push(capacity !== null && now > capacity && now > before && !lowered);
  }
  return { capacity, queue, movedInOrder, exceeded };
};

describe('places and the queue for them', () => {
  const history = fc.tuple(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), fc.array(step, { maxLength: 40 }));

  it('never hold more than the capacity, unless it was lowered under those who had a place', () =>
    fc.assert(
      fc.property(history, ([capacity, steps]) => {
        expect(played(capacity, steps).exceeded).not.toContain(true);
      }),
    ));

  it('move up those who have waited longest', () =>
    fc.assert(
      fc.property(history, ([capacity, steps]) => {
        expect(played(capacity, steps).movedInOrder).not.toContain(false);
      }),
    ));

  it('leave nobody waiting while a place is free', () =>
    fc.assert(
      fc.property(history, ([first, steps]) => {
        const { capacity, queue } = played(first, steps);
        if (queue.some(({ state }) => state === 'waiting')) expect(placesFree(capacity, queue)).toBe(0);
      }),
    ));
});

describe('a series', () => {
  const series = fc.tuple(fc.constantFrom(...rhythms), anyDay, fc.integer({ min: 0, max: 900 }));

  it('begins on its first day, goes forward, and ends in time, over the end of any year', () =>
    fc.assert(
      fc.property(series, ([rhythm, first, length]) => {
        const until = addDays(first, length);
        const days = daysOfSeries(rhythm, first, until);
        expect(days[0]).toBe(first);
        expect(days.length).toBeLessThanOrEqual(mostOccurrences);
        expect(days.every((day, i) => i === 0 || day > (days[i - 1] ?? ''))).toBe(true);
        if (rhythm !== 'once') expect(days.every((day) => day <= until)).toBe(true);
      }),
    ));

  it('in weeks keeps its weekday; in months its day, or the last of a shorter month', () =>
    fc.assert(
      fc.property(series, ([rhythm, first, length]) => {
        const days = daysOfSeries(rhythm, first, addDays(first, length));
        if (rhythm === 'weekly') expect(days.every((day) => daysBetween(first, day) % 7 === 0)).toBe(true);
        if (rhythm === 'monthly')
          expect(days.every((day) => day.slice(8) === first.slice(8) || addDays(day, 1).endsWith('-01'))).toBe(true);
      }),
    ));
});
