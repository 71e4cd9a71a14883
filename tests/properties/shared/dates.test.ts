import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dated, inForce } from '#domain/shared/dated.ts';
import { addDays, addMonths, dayOf, daysBetween, endOfDay, isPlainDate, startOfDay } from '#domain/shared/plain-date.ts';
import { anyDay } from '../../support/make.ts';

const span = fc.integer({ min: -5000, max: 5000 });
const months = fc.integer({ min: -240, max: 240 });
const instant = fc.date({ min: new Date('1995-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

describe('days', () => {
  it('counted and added undo each other', () => {
    fc.assert(
      fc.property(anyDay, span, (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });
  it('never go back while time goes on', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(dayOf(early) <= dayOf(late)).toBe(true);
      }),
    );
  });
  it('hold exactly the instants between their ends', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(startOfDay(dayOf(at)) <= at && at < endOfDay(dayOf(at))).toBe(true);
      }),
    );
  });
  it('land in the month asked for, on the same date or the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, months, (day, n) => {
        const there = addMonths(day, n);
        expect(isPlainDate(there)).toBe(true);
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const index = year * 12 + month - 1 + n;
        expect(there.slice(0, 7)).toBe(`${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`);
        const landed = Number(there.slice(8));
        expect(landed === date || (landed < date && addDays(there, 1).slice(8) === '01')).toBe(true);
      }),
    );
  });
});

describe('a dated value', () => {
  const history = fc
    .uniqueArray(fc.record({ from: anyDay, value: fc.option(fc.integer(), { nil: null }) }), { selector: ({ from }) => from, minLength: 1 })
    .map((entries) => entries.sort((a, b) => (a.from < b.from ? -1 : 1)).map((one) => ({ ...one, source: 'source' })));

  it('has on each day the value of the newest entry, and none before the first', () => {
    fc.assert(
      fc.property(history, anyDay, (given, day) => {
        const parsed = dated(z.int()).parse(given);
        const newest = given.filter(({ from }) => from <= day).reduce<number | null | undefined>((_, { value }) => value, undefined);
        expect(inForce(parsed, day)).toBe(newest ?? undefined);
      }),
    );
  });
  it('is refused when two entries begin on one day or are out of order', () => {
    fc.assert(
      fc.property(history, fc.nat(), (given, n) => {
        const twice = given.toSpliced(n % given.length, 0, given[n % given.length] ?? { from: '2026-01-01', value: 1, source: 's' });
        expect(dated(z.int()).safeParse(twice).success).toBe(false);
        expect(dated(z.int()).safeParse(given.toReversed()).success).toBe(given.length === 1);
      }),
    );
  });
});
