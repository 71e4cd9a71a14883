import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asEvidence } from '#domain/certification/as-evidence.ts';
import { holdingOn } from '#domain/certification/holding.ts';
import { type CertifiedPeriod, isValidOn, lastDay, validSpans } from '#domain/certification/period.ts';
import { firstPeriod, nextPeriod } from '#domain/certification/renewal.ts';
import { addDays, addMonths, daysBetween } from '#domain/shared/plain-date.ts';
import { spanCovers } from '#domain/shared/span.ts';
import { type Act, livedThrough } from '../../support/certified-life.ts';

const start = '2024-01-01';
const anyDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(start, n));
// Ends of months and the leap day come far more often than chance would bring them.
const edgeDay = fc.oneof(
  anyDay,
  fc.constantFrom('2024-02-29', '2024-02-28', '2024-03-01', '2025-02-28', '2024-12-31', '2024-08-31', '2024-10-31', '2026-02-28'),
);
const anyRules = fc.record({
  validMonths: fc.integer({ min: 6, max: 60 }),
  renewableDays: fc.integer({ min: 1, max: 150 }),
  graceDays: fc.integer({ min: 0, max: 90 }),
  retestMonths: fc.integer({ min: 3, max: 12 }),
});
const anyAct: fc.Arbitrary<{ after: number; act: Act['act']; by: number }> = fc.record({
  after: fc.integer({ min: 1, max: 700 }),
  act: fc.constantFrom('renew', 'renew', 'renew', 'suspend', 'reinstate', 'extend', 'correct', 'revoke'),
  by: fc.integer({ min: 1, max: 400 }),
});

/** A life from a first certificate on, its acts one after another. */
const anyLife = fc.tuple(edgeDay, fc.array(anyAct, { maxLength: 8 })).map(([first, acts]): Act[] => {
  let on = first;
  return [
    { on: first, act: 'issue' },
    ...acts.map(({ after, act, by }): Act => {
      on = addDays(on, after);
      return act === 'extend' ? { on, act, until: addDays(on, by) } : ({ on, act } as Act);
    }),
  ];
});
const validDays = (periods: readonly CertifiedPeriod[], from: string, days: number) =>
  Array.from({ length: days }, (_, i) => addDays(from, i)).filter((day) => periods.some((one) => isValidOn(one, day)));

describe('the periods of a certificate', () => {
  it('last as many months as the rules say, to the day, wherever the month is long enough', () => {
    fc.assert(
      fc.property(edgeDay, anyRules, (on, rules) => {
        const { from, until } = firstPeriod(on, rules);
        expect(from).toBe(on);
        expect(until).toBe(addDays(addMonths(on, rules.validMonths), -1));
        expect(until > from).toBe(true);
      }),
    );
  });

  it('renewed inside the window lose no day and leave no gap, on whichever day of it', () => {
    fc.assert(
      fc.property(edgeDay, anyRules, fc.nat(), (on, rules, n) => {
        const { until } = firstPeriod(on, rules);
        const completedOn = addDays(until, -(n % (rules.renewableDays + 1)));
        const next = nextPeriod(until, completedOn, rules);
        expect(next).toEqual({ ok: true, value: firstPeriod(addDays(until, 1), rules) });
      }),
    );
  });

  it('renewed before the window are not, and the day that is told is the first that is', () => {
    fc.assert(
      fc.property(edgeDay, anyRules, fc.integer({ min: 1, max: 400 }), (on, rules, early) => {
        const { until } = firstPeriod(on, rules);
        const tried = nextPeriod(until, addDays(until, -rules.renewableDays - early), rules);
        expect(tried.ok).toBe(false);
        if (tried.ok) return;
        expect(nextPeriod(until, tried.refusal.renewableFrom, rules).ok).toBe(true);
        expect(nextPeriod(until, addDays(tried.refusal.renewableFrom, -1), rules).ok).toBe(false);
      }),
    );
  });

  it('renewed after the end count from the completion, however late, and never end in the past', () => {
    fc.assert(
      fc.property(edgeDay, anyRules, fc.integer({ min: 1, max: 4000 }), (on, rules, late) => {
        const { until } = firstPeriod(on, rules);
        const completedOn = addDays(until, late);
        const next = nextPeriod(until, completedOn, rules);
        expect(next).toEqual({ ok: true, value: firstPeriod(completedOn, rules) });
        if (next.ok) expect(next.value.until > completedOn).toBe(true);
      }),
    );
  });

  it('suspended in the middle lack just those days; the end stays', () => {
    fc.assert(
      fc.property(edgeDay, anyRules, fc.nat(), fc.integer({ min: 1, max: 200 }), (on, rules, n, days) => {
        const { from, until } = firstPeriod(on, rules);
        const length = daysBetween(from, until) + 1;
        const suspendedOn = addDays(from, n % length);
        const { periods } = livedThrough(
          [
            { on, act: 'issue' },
            { on: suspendedOn, act: 'suspend' },
            { on: addDays(suspendedOn, days), act: 'reinstate' },
          ],
          rules,
        );
        const [period] = periods;
        if (!period) throw new Error('One was issued.');
        expect(lastDay(period)).toBe(until);
        const lost = Math.min(days, daysBetween(suspendedOn, until) + 1);
        expect(validDays(periods, from, length + 30)).toHaveLength(length - lost);
      }),
      { numRuns: 60 },
    );
  });

  it('extended gain days at the end, and shorten for nothing', () => {
    fc.assert(
      fc.property(edgeDay, anyRules, fc.integer({ min: -300, max: 300 }), (on, rules, by) => {
        const { until } = firstPeriod(on, rules);
        const { periods } = livedThrough(
          [
            { on, act: 'issue' },
            { on, act: 'extend', until: addDays(until, by) },
          ],
          rules,
        );
        expect(periods.map(lastDay)).toEqual([by > 0 ? addDays(until, by) : until]);
      }),
    );
  });
});

describe('what somebody holds', () => {
  it('agrees with the days of its certificates, whatever happened to them', () => {
    fc.assert(
      fc.property(anyLife, anyRules, edgeDay, fc.nat({ max: 2500 }), (life, rules, base, n) => {
        const { periods } = livedThrough(life, rules);
        const day = addDays(base, n);
        const state = holdingOn(periods, rules, day)?.state ?? 'none';
        const valid = periods.some((one) => isValidOn(one, day));
        expect(state === 'valid' || state === 'due').toBe(valid);
      }),
      { numRuns: 800 },
    );
  });

  it('was on every day before an act what it was before that act: history is never rewritten', () => {
    fc.assert(
      fc.property(anyLife, anyRules, (life, rules) => {
        const last = life.at(-1);
        if (!last || life.length < 2) return;
        const before = livedThrough(life.slice(0, -1), rules).periods;
        const after = livedThrough(life, rules).periods;
        const days = Math.max(0, Math.min(2500, daysBetween(start, last.on)));
        const [was, is] = [validDays(before, start, days), validDays(after, start, days)];
        // An order that comes late may give days that were over; nothing ever takes one.
        expect(last.act === 'extend' ? is.filter((day) => was.includes(day)) : is).toEqual(was);
        // The rows themselves are kept as they were; only events are added.
        expect(after.slice(0, before.length).map(({ events: _, ...row }) => row)).toEqual(before.map(({ events: _, ...row }) => row));
      }),
      { numRuns: 200 },
    );
  });

  it('counts for requirements on the very days on which it is valid, and from its issue where it carries on', () => {
    fc.assert(
      fc.property(anyLife, anyRules, edgeDay, fc.nat({ max: 2500 }), (life, rules, base, n) => {
        const { periods } = livedThrough(life, rules);
        const day = addDays(base, n);
        const evidence = asEvidence('member', periods);
        const counts = evidence.some(({ on, until }) => spanCovers({ from: on, until }, day));
        expect(counts).toBe(periods.some((one) => isValidOn(one, day)));
        for (const { on, id } of evidence) {
          const period = periods.find((one) => one.id === id);
          expect(period && validSpans(period).some(({ from }) => on === from || on === period.issuedOn)).toBe(true);
        }
      }),
      { numRuns: 800 },
    );
  });
});
