import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { accommodationOn } from '#domain/assessment/accommodation.ts';
import { blueprintWithout, carriedFrom } from '#domain/assessment/carried.ts';
import { cutOf, markShown } from '#domain/assessment/cut.ts';
import { type AnswerTime, effortOf, judgedByEffort, rapidMs, thresholdMs, timesTaken } from '#domain/assessment/effort.ts';
import { judgeAgain } from '#domain/assessment/regrade.ts';
import { makeCode, readCode } from '#domain/assessment/sitting.ts';
import { concerns, outsideWindows } from '#domain/assessment/window.ts';

const table = <T>(name: string): T[] => parse(readFileSync(new URL(`../../cases/assessment/${name}.yaml`, import.meta.url), 'utf8'));

describe('the cut of a form', () => {
  type Case = { says: string; values: (number | null)[]; cut: number; by: string; marks: Record<string, number> };
  for (const { says, values, cut, by, marks } of table<Case>('cut'))
    it(says, () => {
      const ids = values.map((_, index) => `item-${index}`);
      const angoff = new Map(ids.flatMap((id, index) => (values[index] == null ? [] : [[id, values[index]] as const])));
      const found = cutOf(ids, angoff, 70);
      expect(found).toEqual({ points: cut, by });
      for (const [raw, mark] of Object.entries(marks)) expect(markShown(Number(raw), found.points, ids.length)).toBe(mark);
    });
});

describe('the pace of a paper', () => {
  type Case = { says: string; seconds: number[]; mean: number | null; judged: string };
  for (const { says, seconds, mean, judged } of table<Case>('effort'))
    it(says, () => {
      let at = 0;
      const answers = seconds.map((one, index): AnswerTime => {
        at += one * 1000;
        return { itemId: `item-${index}`, savedAt: at, activeMs: null };
      });
      const times = new Map(mean === null ? [] : answers.map(({ itemId }) => [itemId, { timed: 50, totalMs: 50 * mean * 1000 }]));
      const taken = timesTaken(answers, { startedAt: 0, endedAt: at });
      expect(judgedByEffort(effortOf(taken, times, 10), { effortPercent: 80 })).toBe(judged);
    });

  it('goes by the mean time of an item once twenty have taken theirs, and until then by what is a guess anywhere', () => {
    const timed = (many: number) => new Map([['a', { timed: many, totalMs: many * 60_000 }]]);
    expect(thresholdMs('a', timed(19))).toBe(rapidMs);
    expect(thresholdMs('a', timed(20))).toBe(6000);
    expect(thresholdMs('b', timed(20))).toBe(rapidMs);
  });

  it('shares the time among answers that arrive together, as from a page without script', () => {
    const together = ['a', 'b', 'c', 'd'].map((itemId): AnswerTime => ({ itemId, savedAt: 40_000, activeMs: null }));
    expect([...timesTaken(together, { startedAt: 0, endedAt: 40_000 }).values()]).toEqual([10_000, 10_000, 10_000, 10_000]);
  });

  it('believes what a browser tells only up to the time that really passed', () => {
    const told = ['a', 'b'].map((itemId, index): AnswerTime => ({ itemId, savedAt: 1000 + index, activeMs: 60_000 }));
    for (const ms of timesTaken(told, { startedAt: 0, endedAt: 2000 }).values()) expect(ms).toBeLessThanOrEqual(1000);
  });

  it('counts the reading that a browser tells where the network held answers back', () => {
    const held = ['a', 'b', 'c'].map((itemId): AnswerTime => ({ itemId, savedAt: 90_000, activeMs: itemId === 'a' ? 60_000 : 5000 }));
    expect(timesTaken(held, { startedAt: 0, endedAt: 90_000 }).get('a')).toBe(60_000);
  });
});

describe('a paper judged again', () => {
  type Judgement = ['passed' | 'failed', number];
  type Case = { says: string; was: Judgement; alone: Judgement; counts: Judgement; change: string };
  const judged = ([result, points]: Judgement) => ({ result, points, objectives: [] });
  for (const { says, was, alone, counts, change } of table<Case>('regrade'))
    it(says, () => {
      expect(judgeAgain(judged(was), judged(alone))).toEqual({ judged: judged(counts), change });
    });
});

describe('what a later attempt takes over', () => {
  const question = (objective: string, n: number) => ({ itemId: `${objective}-${n}`, objective, options: [] });
  const asked = ['O1', 'O2'].flatMap((objective) => [1, 2].map((n) => question(objective, n)));
  const reached = (o1: number, o2: number) => [
    { objective: 'O1', points: o1, of: 2 },
    { objective: 'O2', points: o2, of: 2 },
  ];
  const paper = { seed: 1, questions: asked };
  const rules = { cutScore: 50 };

  it('is each objective that reached the cut, exactly on it included, with the items that settled it', () => {
    const carried = carriedFrom({ paper, objectives: reached(1, 0.5) }, rules);
    expect(carried).toEqual({ objectives: [{ objective: 'O1', points: 1, of: 2 }], itemIds: ['O1-1', 'O1-2'] });
    const blueprint = ['O1', 'O2'].map((objective) => ({ objective, items: { U: 2 } }));
    expect(blueprintWithout({ blueprint }, carried)).toEqual([{ objective: 'O2', items: { U: 2 } }]);
  });
  it('is nothing where every objective reached it, or none: then all of the blueprint is asked again', () => {
    expect(carriedFrom({ paper, objectives: reached(2, 1) }, rules)).toBeUndefined();
    expect(carriedFrom({ paper, objectives: reached(0, 0.5) }, rules)).toBeUndefined();
    const blueprint = [{ objective: 'O1', items: { U: 2 } }];
    expect(blueprintWithout({ blueprint }, undefined)).toEqual(blueprint);
  });
  it('goes on with what the attempt before took over, and with the items that had settled that', () => {
    const before = { objectives: [{ objective: 'O3', points: 1, of: 1 }], itemIds: ['O3-1'] };
    const all = [...reached(2, 0), ...before.objectives];
    expect(carriedFrom({ paper: { ...paper, carried: before }, objectives: all }, rules)?.itemIds).toEqual(['O3-1', 'O1-1', 'O1-2']);
  });
});

describe('accommodations', () => {
  const one = { timePercent: 125, largePrint: true, reader: false, fromOn: '2026-11-01', untilOn: '2026-11-30' };
  it('add up: the longest time, and every aid', () => {
    const other = { ...one, timePercent: 150, largePrint: false, reader: true };
    expect(accommodationOn([one, other], '2026-11-25')).toEqual({ timePercent: 150, largePrint: true, reader: true });
  });
  it('hold from their first day to the end of their last', () => {
    for (const [day, percent] of [
      ['2026-10-31', 100],
      ['2026-11-01', 125],
      ['2026-11-30', 125],
      ['2026-12-01', 100],
    ] as const)
      expect(accommodationOn([one], day).timePercent).toBe(percent);
  });
});

describe('windows', () => {
  const at = (text: string) => new Date(`2026-11-25T${text}:00+08:00`);
  const morning = { opensAt: at('09:00'), closesAt: at('11:00') };
  const evening = { opensAt: at('18:00'), closesAt: at('20:00') };
  it('let an exam begin at any time where there is none', () => {
    expect(outsideWindows([], at('03:00'))).toBeUndefined();
  });
  it('let it begin from their first instant and not in their last', () => {
    expect(outsideWindows([morning], at('09:00'))).toBeUndefined();
    expect(outsideWindows([morning], at('11:00'))).toEqual({ code: 'assessment.outside_window', opensAt: null });
  });
  it('name the next one', () => {
    expect(outsideWindows([evening, morning], at('08:00'))).toEqual({ code: 'assessment.outside_window', opensAt: morning.opensAt });
    expect(outsideWindows([evening, morning], at('12:00'))).toEqual({ code: 'assessment.outside_window', opensAt: evening.opensAt });
  });
  it('concern the unit with all below it, and the position they name', () => {
    const student = { unitPath: ['faculty', 'school'], position: 'student' } as const;
    expect(concerns({ unitId: null, position: null }, [student])).toBe(true);
    expect(concerns({ unitId: 'faculty', position: null }, [student])).toBe(true);
    expect(concerns({ unitId: 'school', position: null }, [student])).toBe(true);
    expect(concerns({ unitId: 'other', position: null }, [student])).toBe(false);
    expect(concerns({ unitId: 'school', position: 'researcher' }, [student])).toBe(false);
  });
});

it('a code has no character that is mistaken for another, and is read as it was typed', () => {
  for (let n = 0; n < 200; n += 1) expect(makeCode(() => n / 200)).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
  expect(readCode(' ab-c 234 ')).toBe('ABC234');
});
