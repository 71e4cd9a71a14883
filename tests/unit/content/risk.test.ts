import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, peopleShown, riskOf } from '#domain/content/risk.ts';
import { risk } from '#domain/content/tags/risk.ts';

const count = fc.integer({ min: 0, max: 1000 });

describe('a change of risk', () => {
  it('can halve and mean one person', () => expect(changeBetween(2, 1)).toEqual({ change: -1, relative: -0.5, oneIn: 1000 }));
  it('can halve and mean a hundred', () => expect(changeBetween(200, 100)).toEqual({ change: -100, relative: -0.5, oneIn: 10 }));
  it('has no share where there was none before', () => expect(changeBetween(0, 3)).toEqual({ change: 3, relative: null, oneIn: 334 }));
  it('that is none concerns nobody', () => expect(changeBetween(7, 7)).toEqual({ change: 0, relative: 0, oneIn: null }));

  it('is the same change in each of the three ways of saying it', () =>
    fc.assert(
      fc.property(count, count, (without, after) => {
        const { change, relative, oneIn } = changeBetween(without, after);
        expect(without + change).toBe(after);
        if (relative !== null) expect(without * (1 + relative)).toBeCloseTo(after, 9);
        if (oneIn !== null) {
          expect(oneIn * Math.abs(change)).toBeGreaterThanOrEqual(1000);
          expect((oneIn - 1) * Math.abs(change)).toBeLessThan(1000);
        }
      }),
    ));
});

it('the people in the picture are those of both counts, and nobody twice', () =>
  fc.assert(
    fc.property(count, count, (without, after) => {
      const { either, avoided, added } = peopleShown(without, after);
      expect([either + avoided, either + added]).toEqual([without, after]);
      expect(Math.min(avoided, added)).toBe(0);
      expect(either + avoided + added).toBeLessThanOrEqual(1000);
    }),
  ));

const given = {
  id: 'r-falls',
  title: '一',
  happens: '摔倒',
  without: '不练',
  with: '练',
  settings: '常见 200 150 | 第2种 20 15 | Rare 4 1000',
};

it('a risk is read from the attributes of its tag', () =>
  expect(riskOf(risk.parse({ ...given, harms: '酸痛 120 mild passes | Loss of hearing 1 serious stays' }))).toEqual({
    settings: [
      { label: '常见', without: 200, with: 150 },
      { label: '第2种', without: 20, with: 15 },
      { label: 'Rare', without: 4, with: 1000 },
    ],
    harms: [
      { label: '酸痛', count: 120, severity: 'mild', lasts: 'passes' },
      { label: 'Loss of hearing', count: 1, severity: 'serious', lasts: 'stays' },
    ],
  }));

it.each([
  ['two settings', { settings: '甲 200 150 | 乙 20 15' }],
  ['more than a thousand', { settings: '甲 1001 150 | 乙 20 15 | 丙 2 1' }],
  ['a harm of no weight', { harms: '酸痛 120 passes' }],
  ['no words for what happens', { happens: ' ' }],
])('a risk with %s is refused', (_name, change) => expect(risk.safeParse({ ...given, ...change }).success).toBe(false));
