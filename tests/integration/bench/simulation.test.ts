import { describe, expect, it } from 'vitest';
import { rulesInForce } from '#domain/assessment/rules.ts';
import { simulateExam } from '../../../bench/simulation/simulate-exam.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const found = publishedLibrary().exams['gen-101'];
const rules = found && rulesInForce(found.exam, '2026-11-26');
if (!found || !rules) throw new Error('The exam has no rules.');
const items = found.items.filter(({ use }) => use === 'exam');
const made = simulateExam({ exam: found.exam, items, rules, candidates: 1200, seed: 11 });

describe('made-up candidates of known ability', () => {
  it('bring out how difficult each question truly is', () => {
    expect(made.order).toBeGreaterThan(0.95);
    expect(made.items).toHaveLength(items.length);
  });

  it('expose the one question that was turned round, and no other', () => expect(made.suspended).toEqual([made.planted]));

  it('are measured as reliably as the formula says', () =>
    expect(Math.abs((made.reliability ?? 0) - made.trueReliability)).toBeLessThan(0.06));

  it('stand at the cut of their paper on average when they are on the border, whichever paper it was', () => {
    for (const { surplus, surplusError } of made.border.groups) expect(Math.abs(surplus)).toBeLessThan(3.5 * surplusError);
  });

  it('pass more alike by the cut of their paper than by one per cent for all', () =>
    expect(made.border.chi.noFloor).toBeLessThan(made.border.chi.flat));

  it('are asked every question of a cell about equally often', () => {
    for (const { share, even } of made.exposure) expect(Math.abs(share / even - 1)).toBeLessThan(0.15);
  });
});
