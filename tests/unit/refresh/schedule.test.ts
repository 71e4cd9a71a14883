import { describe, expect, it } from 'vitest';
import { chooseItems, seedFrom } from '#domain/refresh/choose-items.ts';
import { creditOf, keepsUpUntil, keptUpDays } from '#domain/refresh/credit.ts';
import { dueOn, nextOn, scheduleOf } from '#domain/refresh/schedule.ts';
import type { Sitting } from '#domain/refresh/sitting.ts';
import { addDays } from '#domain/shared/plain-date.ts';

const passed = '2026-01-01';
const sat = (day: number, points: number[], kind: Sitting['kind'] = 'review', items = points.map((_, i) => `d${day}-${i}`)): Sitting => ({
  kind,
  items,
  answers: points.map((one, i) => ({ itemId: items[i] ?? '', points: one })),
  closedOn: addDays(passed, day),
});
const reviews = (given: [number, number[]][]) => given.map(([day, points]) => sat(day, points));

describe('the schedule of reviews', () => {
  it.each([
    [[], 3],
    [[3], 21],
    [[3, 21], 60],
    [[3, 21, 60], 150],
    [[3, 21, 60, 150], 300],
  ])('follows the days of the platform while all is remembered: after %j comes day %i', (days, next) =>
    expect(
      scheduleOf(
        passed,
        days.map((day) => sat(day, [1, 1, 1])),
      ).nextReviewOn,
    ).toBe(addDays(passed, next)),
  );
  it('after those days is set by the memory model, half a year at most', () => {
    const kept = scheduleOf(
      passed,
      [3, 21, 60, 150, 300].map((day) => sat(day, [1, 1, 1])),
    );
    expect(kept.nextReviewOn).toBe(addDays(passed, 300 + 180));
  });
  it('brings the next one sooner where all was missed, and never later where some was', () => {
    const nextAfter = (points: number[]) => scheduleOf(passed, [sat(3, [1, 1, 1]), sat(21, points)]).nextReviewOn;
    expect(nextAfter([0, 0, 0]) < addDays(passed, 30)).toBe(true);
    expect([nextAfter([1, 1, 0]), nextAfter([1, 1, 1])].sort()[0]).toBe(nextAfter([1, 1, 0]));
  });
  it('counts from the day a late review was answered, and makes no heap of those passed by', () => {
    const { nextReviewOn } = scheduleOf(passed, [sat(100, [1, 1, 1])]);
    expect(nextReviewOn).toBe(addDays(passed, 118));
  });
});

describe('what was missed', () => {
  const missed = scheduleOf(passed, [sat(3, [1, 0, 1])]);
  it('comes back after seven days', () => {
    expect(missed.missed).toEqual([{ itemId: 'd3-1', backOn: addDays(passed, 10) }]);
    expect(dueOn(missed, addDays(passed, 9))).toBeNull();
    expect(dueOn(missed, addDays(passed, 10))).toBe('return');
    expect(nextOn(missed)).toBe(addDays(passed, 10));
  });
  it('is what was answered rightly in part, too', () => {
    expect(scheduleOf(passed, [sat(3, [1, 0.5, 1])]).missed).toEqual([{ itemId: 'd3-1', backOn: addDays(passed, 10) }]);
    expect(scheduleOf(passed, [sat(3, [1, 0, 1]), sat(10, [0.9], 'return', ['d3-1'])]).missed).toEqual([{ itemId: 'd3-1', backOn: null }]);
  });
  it('is gone once it is answered rightly', () =>
    expect(scheduleOf(passed, [sat(3, [1, 0, 1]), sat(10, [1], 'return', ['d3-1'])]).missed).toEqual([]));
  it('missed on its return, waits for the next review and does not come every week', () =>
    expect(scheduleOf(passed, [sat(3, [1, 0, 1]), sat(10, [0], 'return', ['d3-1'])]).missed).toEqual([{ itemId: 'd3-1', backOn: null }]));
  it('that can no longer be asked does not come back', () =>
    expect(scheduleOf(passed, [sat(3, [1, 0, 1])], (id) => id !== 'd3-1').missed).toEqual([]));
});

describe('what is asked', () => {
  const askable = Array.from({ length: 9 }, (_, i) => ({ id: `i${i}`, objective: `O${(i % 3) + 1}` }));
  const choose = (sittings: Sitting[], kind: Sitting['kind'] = 'review', today = '2026-12-01') =>
    chooseItems(kind, { askable, sittings, schedule: scheduleOf(passed, sittings), today, seed: seedFrom('p', 'gen-101', '0') });

  it('covers three objectives', () =>
    expect(new Set(choose([]).map((id) => askable.find((one) => one.id === id)?.objective)).size).toBe(3));
  it('begins with what was missed, and leaves what was just asked to the end', () => {
    const asked = sat(3, [0, 1, 1], 'review', ['i0', 'i1', 'i2']);
    const next = choose([asked]);
    expect(next[0]).toBe('i0');
    expect(next).not.toContain('i1');
    expect(next).not.toContain('i2');
  });
  it('on a return is what was missed and nothing else', () =>
    expect(choose([sat(3, [0, 1, 0], 'review', ['i0', 'i1', 'i2'])], 'return')).toEqual(['i0', 'i2']));
  it('asks everything once before it asks anything twice', () => {
    const sittings: Sitting[] = [];
    for (let i = 0; i < 3; i += 1) sittings.push(sat(3 + i, [1, 1, 1], 'review', choose(sittings)));
    expect(new Set(sittings.flatMap(({ items }) => items)).size).toBe(9);
  });
});

describe('what shortens the annual refresher', () => {
  const five = (last: number[]) =>
    reviews([
      [3, [1, 1, 1]],
      [21, [1, 1, 1]],
      [60, [1, 1, 0]],
      [150, [1, 1, 0]],
      [300, last],
    ]);
  it('is five reviews in a row with four fifths right together', () => {
    expect(creditOf(five([1, 1, 0]))).toMatchObject({ reviews: 5, reachedOn: addDays(passed, 300) });
    expect(creditOf(five([1, 0, 0]))).toMatchObject({ reviews: 5, reachedOn: null });
    expect(creditOf(five([1, 1, 1]).slice(1)).reachedOn).toBeNull();
  });
  it('once reached is not lost by a later review', () =>
    expect(creditOf([...five([1, 1, 1]), sat(400, [0, 0, 0])]).reachedOn).toBe(addDays(passed, 300)));
  it('is neither helped nor harmed by what came back', () =>
    expect(creditOf([...five([1, 1, 1]).slice(0, 4), sat(157, [1], 'return'), sat(164, [0], 'return')])).toEqual(
      creditOf(five([1, 1, 1]).slice(0, 4)),
    ));
});

describe('keeping up', () => {
  const five = (points: number[]) => reviews([3, 21, 60, 150, 300].map((day) => [day, points] as [number, number[]]));
  it('lasts a year from the last of five good reviews', () => {
    expect(keepsUpUntil(five([1, 1, 1]))).toBe(addDays(passed, 300 + keptUpDays));
    expect(keepsUpUntil(five([1, 1, 1]).slice(0, 4))).toBeNull();
  });
  it('ends when the last five fall under four fifths, whatever was reached before', () =>
    expect(keepsUpUntil([...five([1, 1, 1]), sat(480, [0, 0, 0]), sat(500, [1, 0, 0])])).toBeNull());
  it('is not helped by what came back after a week', () =>
    expect(keepsUpUntil([...five([1, 1, 1]).slice(0, 4), sat(200, [1], 'return', ['x'])])).toBeNull());
});
