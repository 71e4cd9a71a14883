import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InLanguage, isGap, isUnlike, languageGap, mantelHaenszel, type Stratum } from '#domain/assessment/statistics/language-gap.ts';
import { signalsOf } from '#domain/assessment/statistics/signals.ts';

const stratum = (zh: [number, number], en: [number, number]): Stratum => ({
  'zh-CN': { right: zh[0], wrong: zh[1] },
  en: { right: en[0], wrong: en[1] },
});

describe('Mantel–Haenszel', () => {
  // Worked by hand: 30·30/100 + 40·20/100 = 17 over 20·20/100 + 10·30/100 = 7; expected 25 + 35, variance 6.3131 + 5.3030.
  it('comes out as worked by hand', () => {
    const found = mantelHaenszel([stratum([30, 20], [20, 30]), stratum([40, 10], [30, 20])]);
    expect(found?.odds).toBeCloseTo(17 / 7, 10);
    expect(found?.delta).toBeCloseTo(-2.0852, 4);
    expect(found?.chiSquared).toBeCloseTo(9.5 ** 2 / (50 ** 4 / (100 ** 2 * 99) + (50 * 50 * 70 * 30) / (100 ** 2 * 99)), 10);
    expect(found?.chiSquared).toBeCloseTo(7.7693, 4);
  });

  it('finds no difference where within each band the odds are the same, however unlike the bands are', () => {
    const found = mantelHaenszel([stratum([40, 10], [8, 2]), stratum([5, 45], [10, 90])]);
    expect(found?.odds).toBeCloseTo(1, 10);
    expect(found?.chiSquared).toBeCloseTo(0, 10);
  });

  it('turns round with the languages, and passes over bands of one language', () => {
    const count = fc.integer({ min: 1, max: 60 });
    const some = fc.array(fc.tuple(count, count, count, count), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, (rows) => {
        const one = mantelHaenszel(rows.map(([a, b, c, d]) => stratum([a, b], [c, d])));
        const other = mantelHaenszel(rows.map(([a, b, c, d]) => stratum([c, d], [a, b])));
        expect(one?.delta).toBeCloseTo(-(other?.delta ?? Number.NaN), 8);
        expect(one?.chiSquared).toBeCloseTo(other?.chiSquared ?? Number.NaN, 8);
        expect(mantelHaenszel([...rows.map(([a, b, c, d]) => stratum([a, b], [c, d])), stratum([9, 9], [0, 0])])).toEqual(one);
      }),
    );
    expect(mantelHaenszel([stratum([9, 9], [0, 0])])).toBeNull();
  });
});

/** People of even ability in both languages; of the question, so many of each language are right. */
const people = (n: number, right: { 'zh-CN': number; en: number }): InLanguage[] =>
  (['zh-CN', 'en'] as const).flatMap((language) =>
    Array.from(
      { length: n },
      (_, i): InLanguage => ({
        id: `${language} ${i}`,
        language,
        answers: [
          { itemId: 'q', cell: '', score: i % 10 < right[language] ? 1 : 0, chosen: [] },
          { itemId: 'r', cell: '', score: Math.floor(i / 10) % 2, chosen: [] },
        ],
      }),
    ),
  );
const figures = { n: 400, p: 0.6, d: 0.3, rpb: 0.3, options: [] };

describe('the difference between the languages', () => {
  it('is told of a hundred in each, and compared among people of like ability from two hundred on', () => {
    expect(languageGap('q', people(90, { 'zh-CN': 8, en: 4 }))).toBeNull();
    const told = languageGap('q', people(100, { 'zh-CN': 8, en: 4 }));
    expect(told).toMatchObject({ 'zh-CN': { n: 100, p: 0.8 }, en: { n: 100, p: 0.4 }, like: null });
    expect(languageGap('q', people(200, { 'zh-CN': 8, en: 4 }))?.like?.delta).toBeLessThan(-1);
  });

  it('leaves out who read it in both', () => {
    const both = people(100, { 'zh-CN': 8, en: 4 }).map((one, i) => ({ ...one, language: i === 0 ? null : one.language }));
    expect(languageGap('q', both)).toBeNull();
  });

  it('is a signal from fifteen hundredths on, and a graver one where people of like ability differ', () => {
    const small = languageGap('q', people(200, { 'zh-CN': 7, en: 7 }));
    const large = languageGap('q', people(200, { 'zh-CN': 8, en: 4 }));
    if (!small || !large) throw new Error('nothing told');
    expect([isGap(small), isUnlike(small), isGap(large), isUnlike(large)]).toEqual([false, false, true, true]);
    expect(signalsOf({ ...figures, languages: large, drift: null })).toEqual(['language_dif', 'language_gap']);
    expect(signalsOf({ ...figures, languages: small, drift: null })).toEqual(['good']);
  });
});
