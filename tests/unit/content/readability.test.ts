import { describe, expect, it } from 'vitest';
import { consentElements } from '#domain/content/consent.ts';
import { rareIn } from '#domain/content/readability/common-characters.ts';
import { type HintRule, heatOf, hintRules, readabilityHints } from '#domain/content/readability/hints.ts';
import { sentencesOf } from '#domain/content/readability/reading.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { shownReading } from '../../../src/ui/styleguide/shown-reading.ts';

const hint = (text: string, rule: HintRule, locale: Locale = 'zh-CN') =>
  readabilityHints(text, locale, 'consent').find((one) => one.rule === rule);
const tone = (text: string, rule: HintRule, locale: Locale = 'zh-CN') => hint(text, rule, locale)?.tone;
const han = (n: number) => `${'字'.repeat(n)}。`;
const words = (n: number) => `${Array.from({ length: n }, () => 'word').join(' ')}.`;

describe('sentences', () => {
  it('end with their mark and keep the quotation mark after it', () =>
    expect(sentencesOf('他说：“我不签。”护士问：“为什么？”\n\n第二段。', 'zh-CN').map((one) => one.map(({ text }) => text))).toEqual([
      ['他说：“我不签。”', '护士问：“为什么？”'],
      ['第二段。'],
    ]));
  it('in English are not cut at a number with a point', () =>
    expect(sentencesOf('About 3.5 ml is taken. It is little.', 'en').flat()).toEqual([
      { text: 'About 3.5 ml is taken.', length: 5 },
      { text: 'It is little.', length: 3 },
    ]));
  it('are hot where they are longer than the mean that reads easily, and hotter beyond the long ones', () =>
    expect([25, 26, 40, 41].map((n) => heatOf({ text: '', length: n }, 'zh-CN'))).toEqual(['calm', 'long', 'long', 'very-long']));
});

describe('a hint on sentence length', () => {
  it.each([
    [25, 'fine'],
    [26, 'amber'],
    [35, 'amber'],
    [36, 'red'],
  ])('a mean of %i characters is %s', (n, expected) => expect(tone(han(n), 'mean')).toBe(expected));
  it.each([
    [20, 'fine'],
    [21, 'amber'],
    [29, 'red'],
  ])('a mean of %i English words is %s', (n, expected) => expect(tone(words(n), 'mean', 'en')).toBe(expected));
  it('one long sentence in ten is let pass, one in nine is not', () => {
    const short = (n: number) => han(10).repeat(n);
    expect(tone(short(9) + han(41), 'long')).toBe('fine');
    expect(tone(short(8) + han(41), 'long')).toBe('amber');
  });
  it('notices a whole text beyond three thousand characters', () => {
    expect(tone(han(3000), 'total')).toBe('fine');
    expect(hint(han(3001), 'total')).toMatchObject({ tone: 'amber', n: 3001 });
  });
});

describe('a hint on words', () => {
  it('counts characters outside the first level of GB 2312', () => {
    expect(rareIn('知情同意，囊肿，氘代')).toEqual(['氘']);
    expect(tone(`${'字'.repeat(98)}氘氚。`, 'rare')).toBe('fine');
    expect(tone(`${'字'.repeat(97)}氘氚氕。`, 'rare')).toBe('amber');
    expect(hint('Text.', 'rare', 'en')).toBeUndefined();
  });
  it.each([
    ['zh-CN', '另一组用安慰剂。', '安慰剂'],
    ['zh-CN', '做一次MRI检查。', 'MRI'],
    ['en', 'Some get a placebo.', 'placebo'],
  ] as const)('%s: a technical word is named with a plain one', (locale, text, word) =>
    expect(hint(text, 'terms', locale)?.seen).toEqual([expect.stringMatching(new RegExp(`^${word}\\|.+`))]),
  );
  it.each([
    ['zh-CN', '另一组用安慰剂（里面没有药）。'],
    ['zh-CN', '另一组用没有药的东西，也叫“安慰剂”。'],
    ['zh-CN', '安慰剂，也就是没有药的东西。后面还要用安慰剂。'],
    ['en', 'Some get a placebo, which means a pill without medicine.'],
  ] as const)('%s: one that is explained once is not: %s', (locale, text) => expect(tone(text, 'terms', locale)).toBe('fine'));
  it.each([
    ['stacked', 'zh-CN', '您不得不来。', '不得不'],
    ['stacked', 'zh-CN', '非来不可。', '非来不可'],
    ['stacked', 'en', 'It is not unlikely.', 'not unlikely'],
    ['pressure', 'zh-CN', '您应积极配合治疗。', '应积极配合'],
    ['pressure', 'en', 'You must cooperate.', 'must cooperate'],
    ['percent', 'zh-CN', '约3%的人头晕。', '3%'],
    ['percent', 'en', 'It occurs in 3% of cases.', '3%'],
  ] as const)('%s in %s is seen in: %s', (rule, locale, text, seen) => expect(hint(text, rule, locale)?.seen).toContain(seen));
  it.each([
    ['stacked', 'zh-CN', '您可以不来。'],
    ['stacked', 'en', 'It is not until Monday.'],
    ['pressure', 'zh-CN', '您可以不参加。'],
    ['pressure', 'en', 'You must not eat before the test.'],
    ['percent', 'zh-CN', '3%的人头晕，就是每1000人里有30人。'],
    ['percent', 'en', 'That is 3%, or 30 out of 1,000 people.'],
  ] as const)('%s in %s is not seen in: %s', (rule, locale, text) => expect(tone(text, rule, locale)).toBe('fine'));
  it('one noun for a verb is no habit, two in a short text are', () => {
    expect(tone('研究者开展治疗。', 'chains')).toBe('fine');
    expect(tone('研究者开展治疗，进行评估。', 'chains')).toBe('amber');
  });
});

describe('a hint on what a consent form holds', () => {
  it('names what no words were found about, and only where the text is one', () => {
    expect(hint('我们想弄清它的目的。有事打电话。', 'elements')?.seen).toEqual(
      consentElements.filter((element) => element !== 'purpose' && element !== 'contact'),
    );
    expect(readabilityHints('我们想弄清它的目的。', 'zh-CN', 'anything').map(({ rule }) => rule)).toEqual(
      hintRules.filter((rule) => rule !== 'elements'),
    );
  });
});

it.each(['zh-CN', 'en'] as const)('the mended text of the style guide has fewer hints than the one before, in %s', (locale) => {
  const noticed = (text: string) =>
    readabilityHints(text, locale, 'anything')
      .filter((one) => one.tone !== 'fine')
      .map(({ rule }) => rule);
  expect(noticed(shownReading.before[locale])).toEqual(expect.arrayContaining(['mean', 'terms', 'stacked', 'pressure', 'percent']));
  expect(noticed(shownReading.after[locale])).toEqual([]);
});
