import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestFor, type Reader } from '#domain/notifications/digest.ts';
import type { PastMessage } from '#domain/notifications/message.ts';
import { isMandatory, noticeKey, type ObligationToTell } from '#domain/notifications/notice.ts';
import { isQuiet, weeklyCeiling } from '#domain/notifications/sending-time.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';

const first = '2026-09-01';
const days = 150;
const day = (n: number) => addDays(first, n);

/** Obligations of one person over some months; those that are settled are settled at noon of a day of their own. */
const anyObligations = fc.array(
  fc.record({
    raised: fc.integer({ min: 0, max: 60 }),
    term: fc.integer({ min: -3, max: 90 }),
    settled: fc.option(fc.integer({ min: 0, max: 140 })),
  }),
  { minLength: 1, maxLength: 12 },
);
const switches = fc.constantFrom('on' as const, 'off' as const);
const anyLife = fc.record({
  obligations: anyObligations,
  preferences: fc.record({ confirmations: switches, weekends: switches, refresh: switches }),
  /** On which days, and in which of its hours, the job ran: a server that was away leaves gaps. */
  runs: fc.uniqueArray(fc.integer({ min: 0, max: days * 24 - 1 }), { minLength: 20, maxLength: 400 }),
  fate: fc.array(fc.constantFrom('sent' as const, 'sent' as const, 'failed' as const), { minLength: 5, maxLength: 5 }),
});
type Life = typeof anyLife extends fc.Arbitrary<infer L> ? L : never;

/** Lives through every run of the job; what each letter said, and the state of things then. */
const live = ({ obligations, preferences, runs, fate }: Life) => {
  const past: PastMessage[] = [];
  const letters: { at: Date; keys: string[]; open: Set<string>; mandatory: Set<string> }[] = [];
  for (const hour of [...runs].sort((a, b) => a - b)) {
    const now = new Date(startOfDay(first).getTime() + hour * 3_600_000);
    const known = obligations
      .map(({ raised, term, settled }, i): ObligationToTell => {
        const settledAt = settled === null ? null : new Date(startOfDay(day(settled)).getTime() + 12 * 3_600_000);
        return {
          id: `o${i}`,
          raisedOn: day(raised),
          dueOn: day(raised + term),
          settledAt: settledAt !== null && settledAt <= now ? settledAt : null,
          cancelledAt: null,
          goesOn: true,
        };
      })
      .filter(({ raisedOn }) => raisedOn <= dayOf(now));
    const reader: Reader = { obligations: known, records: [], reviews: [], refreshes: [], past, preferences };
    const notices = digestFor(reader, now);
    if (notices.length === 0) continue;
    past.push({ told: notices, decidedAt: now, result: fate[past.length % fate.length] ?? 'sent' });
    letters.push({
      at: now,
      keys: notices.map(noticeKey),
      open: new Set(known.filter(({ settledAt }) => settledAt === null).map(({ id }) => id)),
      mandatory: new Set(notices.filter(isMandatory).map(({ subject }) => subject)),
    });
  }
  return { past, letters };
};

describe('a person’s letters, whenever the job ran', () => {
  it('are never more than the ceiling in any seven days, nor two on one day, nor in quiet hours', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        const at = live(life).letters.map((one) => one.at);
        for (const start of at)
          expect(at.filter((one) => one >= start && one.getTime() - start.getTime() < 7 * 86_400_000).length).toBeLessThanOrEqual(
            weeklyCeiling,
          );
        expect(new Set(at.map(dayOf)).size).toBe(at.length);
        expect(at.filter(isQuiet)).toEqual([]);
      }),
    ));

  it('never remind of what is done', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const { mandatory, open } of live(life).letters) for (const subject of mandatory) expect(open).toContain(subject);
      }),
    ));

  it('never say the same thing twice once it was said', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        const said = live({ ...life, fate: ['sent'] }).letters.flatMap(({ keys }) => keys);
        expect(new Set(said).size).toBe(said.length);
      }),
    ));

  it('after a week or more without a run, are one digest', () =>
    fc.assert(
      fc.property(anyObligations, fc.integer({ min: 7, max: 60 }), (obligations, away) => {
        const noon = (n: number) => n * 24 + 12;
        const before = Array.from({ length: 30 }, (_, n) => noon(n));
        const back = Array.from({ length: 8 }, (_, n) => noon(30 + away) + n);
        const life: Life = {
          obligations,
          runs: [...before, ...back],
          preferences: { confirmations: 'on', weekends: 'on', refresh: 'on' },
          fate: ['sent'],
        };
        const { letters } = live(life);
        const afterwards = letters.filter(({ at }) => at >= startOfDay(day(30 + away)));
        expect(afterwards.length).toBeLessThanOrEqual(1);
        for (const { keys } of afterwards) expect(new Set(keys.map((key) => key.split('/')[1])).size).toBe(keys.length);
      }),
    ));

  it('still come: whoever has something open on a day at noon and was not written to for a week has been told of it', () =>
    fc.assert(
      fc.property(anyObligations, (obligations) => {
        const runs = Array.from({ length: days }, (_, n) => n * 24 + 12);
        const { letters } = live({
          obligations,
          runs,
          preferences: { confirmations: 'off', weekends: 'on', refresh: 'on' },
          fate: ['sent'],
        });
        const told = new Set(letters.flatMap(({ mandatory }) => [...mandatory]));
        obligations.forEach(({ raised, settled }, i) => {
          if (settled === null || settled > raised + 8) expect(told).toContain(`o${i}`);
        });
      }),
    ));
});
