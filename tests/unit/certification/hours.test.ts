import { describe, expect, it } from 'vitest';
import { cycleOf } from '#domain/certification/hours.ts';

const entry = (on: string, minutes: number) => ({ id: on, on, minutes, title: { 'zh-CN': '讲座', en: 'Lecture' } });
const period = { validFrom: '2024-02-29', until: '2027-02-27' };
const asked = { minutes: 720, minutesEachYear: 180 };

describe('the hours of a cycle', () => {
  it('count nothing from the cycle before and nothing that is still to come', () => {
    const { minutes, counted } = cycleOf(
      period,
      [entry('2024-02-28', 60), entry('2024-02-29', 30), entry('2025-05-01', 90)],
      asked,
      '2024-12-31',
    );
    expect(minutes).toBe(30);
    expect(counted.map(({ on }) => on)).toEqual(['2024-02-29']);
  });
  it('are counted year by year from the first valid day, also where that is a leap day', () => {
    const entries = [entry('2025-02-27', 180), entry('2025-02-28', 100), entry('2026-02-28', 200)];
    const { years, minutes } = cycleOf(period, entries, asked, '2026-12-31');
    expect(years.map(({ from, until, minutes: m }) => [from, until, m])).toEqual([
      ['2024-02-29', '2025-02-27', 180],
      ['2025-02-28', '2026-02-27', 100],
      ['2026-02-28', '2027-02-27', 200],
    ]);
    expect(minutes).toBe(480);
  });
  it('show only the years that have begun', () => expect(cycleOf(period, [], asked, '2025-02-27').years.map(({ n }) => n)).toEqual([1]));
  it('of the last year may still be learnt after the end', () =>
    expect(cycleOf(period, [entry('2027-03-10', 180)], asked, '2027-03-10').years.at(-1)?.minutes).toBe(180));
});
