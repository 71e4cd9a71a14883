import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseItems } from '#domain/refresh/choose-items.ts';
import { creditOf } from '#domain/refresh/credit.ts';
import { dueOn, longestDays, nextOn, scheduleOf } from '#domain/refresh/schedule.ts';
import { itemsInReview, type Sitting } from '#domain/refresh/sitting.ts';
import { addDays, daysBetween } from '#domain/shared/plain-date.ts';

const passed = '2026-01-01';
const askable = Array.from({ length: 12 }, (_, i) => ({ id: `i${i}`, objective: `O${(i % 4) + 1}` }));

/** Lives somebody could lead: each sitting is opened on a day on which something is due and is answered somehow. */
const anyLife = fc.record({
  seed: fc.integer({ min: 0 }),
  late: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 12, maxLength: 12 }),
  right: fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
  sittings: fc.integer({ min: 0, max: 12 }),
});
type Life = typeof anyLife extends fc.Arbitrary<infer L> ? L : never;

const live = ({ seed, late, right, sittings: count }: Life): Sitting[] => {
  const sittings: Sitting[] = [];
  for (let i = 0; i < count; i += 1) {
    const schedule = scheduleOf(passed, sittings);
    const today = addDays(nextOn(schedule), late[i] ?? 0);
    const kind = dueOn(schedule, today);
    if (kind === null) throw new Error(`Nothing is due on ${today}, though the schedule names that day.`);
    const items = chooseItems(kind, { askable, sittings, schedule, today, seed: seed + i });
    sittings.push({ kind, items, answers: items.map((itemId, k) => ({ itemId, points: right[i * 3 + k] ? 1 : 0 })), closedOn: today });
  }
  return sittings;
};
const last = (sittings: Sitting[]) => sittings.findLast(({ kind }) => kind === 'review')?.closedOn ?? passed;

describe('whatever was answered, and however late', () => {
  it('the next review is a day away at least and half a year at most', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        const sittings = live(life);
        const gap = daysBetween(last(sittings), scheduleOf(passed, sittings).nextReviewOn);
        expect(gap).toBeGreaterThanOrEqual(1);
        expect(gap).toBeLessThanOrEqual(longestDays);
      }),
    ));

  it('the same history makes the same schedule and chooses the same items', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        expect(scheduleOf(passed, live(life))).toEqual(scheduleOf(passed, structuredClone(live(life))));
        expect(live(life)).toEqual(live(life));
      }),
    ));

  it('a sitting asks between one and three different items, each of which can be asked', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const { items } of live(life)) {
          expect(items.length).toBeGreaterThanOrEqual(1);
          expect(items.length).toBeLessThanOrEqual(itemsInReview);
          expect(new Set(items).size).toBe(items.length);
          for (const id of items) expect(askable.map((one) => one.id)).toContain(id);
        }
      }),
    ));

  it('what was reached is never lost by going on', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        const sittings = live(life);
        const before = creditOf(sittings.slice(0, -1)).reachedOn;
        if (before !== null) expect(creditOf(sittings).reachedOn).toBe(before);
      }),
    ));

  it('one more right answer never brings the next review sooner', () =>
    fc.assert(
      fc.property(anyLife, fc.nat(), (life, pick) => {
        const sittings = live(life);
        const [before, now] = [sittings.slice(0, -1), sittings.at(-1)];
        if (!now) return;
        const better = { ...now, answers: now.answers.map((one, i) => (i === pick % now.answers.length ? { ...one, points: 1 } : one)) };
        const next = (one: Sitting) => scheduleOf(passed, [...before, one]).nextReviewOn;
        expect(next(better) >= next(now)).toBe(true);
      }),
    ));
});
