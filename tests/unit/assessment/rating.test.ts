import { describe, expect, it } from 'vitest';
import { agreementOf, awaitsRating, levelsIn, ratedShare, ratingForm, settle } from '#domain/assessment/rating.ts';
import { madeItem, madeOf } from '../../support/make-item.ts';

const levels = (n: number) => Array.from({ length: n }, (_, i) => ({ 'zh-CN': `第${i}档。`, en: `level ${i}` }));
const item = madeOf('reflection', {
  use: 'exam',
  rubric: [
    { key: 'a', name: { 'zh-CN': '具体', en: 'definite' }, levels: levels(3) },
    { key: 'b', name: { 'zh-CN': '对得上', en: 'fitting' }, levels: levels(4) },
  ],
});

describe('a rating', () => {
  it('is a share of what the highest levels earn together', () => {
    expect(ratedShare(item, { a: 2, b: 3 })).toBe(1);
    expect(ratedShare(item, { a: 0, b: 0 })).toBe(0);
    expect(ratedShare(item, { a: 1, b: 1 })).toBeCloseTo(2 / 5, 9);
  });
  it('takes a level that the rubric has for each criterion, and nothing else', () => {
    const form = ratingForm(item);
    const parsed = form.safeParse({ 'level-a': '2', 'level-b': '0', remark: ' 好 ' });
    expect(parsed.success && levelsIn(item, parsed.data)).toEqual({ a: 2, b: 0 });
    for (const wrong of [{ 'level-a': '3', 'level-b': '0' }, { 'level-a': '2' }, { 'level-a': '', 'level-b': '1' }])
      expect(form.safeParse({ ...wrong, remark: '' }).success).toBe(false);
  });
});

describe('what several raters give together', () => {
  it.each([
    ['one is enough where one is asked', [0.6], 1, 0.6],
    ['and waits where two are', [0.6], 2, undefined],
    ['two who are near are averaged', [0.6, 0.8], 2, 0.7],
    ['exactly a third apart is near', [1 / 3, 2 / 3], 2, 0.5],
    ['two who are far apart wait for another', [0.2, 0.8], 2, undefined],
    ['of three the nearest two count, and who stands alone does not', [0.2, 0.8, 0.7], 2, 0.75],
    ['where others are as near, the higher two', [0.2, 0.5, 0.8], 2, 0.65],
    ['three who are all apart are not asked for a fourth', [0, 0.5, 1], 2, 0.75],
    ['three where three are asked', [0.4, 0.4, 1], 3, 0.4],
    ['in whichever order they came', [0.7, 0.2, 0.8], 2, 0.75],
  ])('%s', (_, shares, needed, points) => {
    const settled = settle(shares, needed);
    if (points === undefined) expect(settled).toBeUndefined();
    else expect(settled).toBeCloseTo(points, 9);
  });
});

describe('what waits to be judged', () => {
  const single = madeItem('O1', 2);
  const questions = [item, single].map(({ id, objective }) => ({ itemId: id, objective, options: [] }));
  const answers = { [item.id]: { type: 'reflection' as const, text: '先问委员会。' } };
  const none = { voided: new Set<string>() };
  it('is what was written, and neither what was left empty nor what was taken out', () => {
    expect(awaitsRating({ questions }, [item, single], answers, none)).toEqual([item.id]);
    expect(awaitsRating({ questions }, [item, single], {}, none)).toEqual([]);
    expect(awaitsRating({ questions }, [item, single], { [item.id]: { type: 'reflection', text: ' ' } }, none)).toEqual([]);
    expect(awaitsRating({ questions }, [item, single], answers, { voided: new Set([item.id]) })).toEqual([]);
  });
});

describe('agreement', () => {
  it('counts criteria at the same level, and at most one apart', () =>
    expect(
      agreementOf([
        [
          { a: 2, b: 1 },
          { a: 2, b: 3 },
        ],
        [
          { a: 0, b: 1 },
          { a: 1, b: 1 },
        ],
      ]),
    ).toEqual({ criteria: 4, same: 0.5, near: 0.75 }));
  it('says nothing of nothing', () => expect(agreementOf([])).toBeNull());
});
