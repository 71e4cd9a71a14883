import { describe, expect, it } from 'vitest';
import { drawPaper } from '#domain/assessment/paper.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const bank = publishedLibrary().exams['gen-101'];
const items = bank?.items.filter(({ use }) => use === 'exam') ?? [];
const papers = Array.from({ length: 120 }, (_, seed) => {
  if (!bank) throw new Error('GEN-101 has no bank.');
  return drawPaper(bank.exam, items, seed).questions;
});

describe('over many papers', () => {
  it('options stand in every order, so that where the key stands says nothing', () => {
    const orders = new Map<string, number>();
    for (const { itemId, options } of papers.flat())
      if (items.some(({ id, type }) => id === itemId && type === 'single')) {
        const order = options.join('');
        orders.set(order, (orders.get(order) ?? 0) + 1);
      }
    expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    const all = [...orders.values()].reduce((sum, n) => sum + n, 0);
    for (const n of orders.values()) expect(n / all).toBeGreaterThan(1 / 12);
  });

  it('the steps of an ordering are shown in other orders than the one they are listed in', () => {
    const shown = papers.flat().filter(({ itemId }) => items.some(({ id, type }) => id === itemId && type === 'ordering'));
    expect(new Set(shown.map(({ options }) => options.join(''))).size).toBeGreaterThan(1);
  });

  it('what has hardly been drawn before is not asked first', () => {
    const served = new Map(items.map(({ id, objective }) => [id, objective === 'O1' ? 0 : 9]));
    const first = Array.from({ length: 60 }, (_, seed) => {
      if (!bank) throw new Error('GEN-101 has no bank.');
      const exposure = { papers: 100, served, cap: 100, out: new Set<string>() };
      return drawPaper(bank.exam, items, seed, { exposure }).questions[0]?.objective;
    });
    expect(new Set(first).size).toBeGreaterThan(3);
  });

  it('any objective may come first', () => {
    const first = new Set(papers.map(([question]) => question?.objective));
    expect([...first].sort()).toEqual(['O1', 'O2', 'O3', 'O4', 'O5', 'O6']);
  });
});
