import { describe, expect, it } from 'vitest';
import { headlineFaults, headlineWords, wordsIn, wordsOf } from '#domain/content/headline-words.ts';
import { locales } from '#domain/shared/locale.ts';

describe('words of a headline', () => {
  it.each([
    [
      'zh-CN',
      '细思极恐！科学狂人让实验失控',
      [
        ['细思极恐', 'fear'],
        ['科学狂人', 'tale'],
        ['失控', 'fear'],
      ],
    ],
    ['zh-CN', '五十人试验没有严重反应，还要看更多人', []],
    [
      'en',
      'Shocking: Mad scientists and the apocalyptic grid',
      [
        ['Shocking', 'fear'],
        ['Mad scientists', 'tale'],
        ['apocalyptic', 'fear'],
      ],
    ],
    ['en', 'Fifty people, no serious reaction yet', []],
  ] as const)('are found in order: %s %s', (locale, headline, found) =>
    expect(wordsIn(locale, headline).map(({ word, fault }) => [word, fault])).toEqual(found),
  );
  it('in English begin and end where words do', () => expect(wordsIn('en', 'Know risks')).toEqual([]));
  it.each(locales)('each of those shown in %s is found when it is pasted', (locale) => {
    for (const fault of headlineFaults) {
      expect(headlineWords[locale][fault].length).toBeGreaterThan(0);
      for (const word of wordsOf(locale, fault))
        expect(
          wordsIn(locale, word).map((one) => one.fault),
          word,
        ).toContain(fault);
    }
  });
});
