import { expect, it } from 'vitest';
import { byName } from '#ui/reference/by-name.ts';

const names = [
  { 'zh-CN': '知情同意', en: 'informed consent' },
  { 'zh-CN': '监护人同意', en: "a guardian's consent" },
  { 'zh-CN': '匿名化', en: 'anonymisation' },
  { 'zh-CN': '三十件之二', en: 'The 2nd of thirty' },
  { 'zh-CN': '三十件之十', en: 'The 10th of thirty' },
];
const sorted = (locale: 'zh-CN' | 'en') => byName(names, (one) => one, locale).map((one) => one[locale]);

it('sorts by the alphabet in English, numbers by their size, and leaves an article before a name aside', () => {
  expect(sorted('en')).toEqual(['The 2nd of thirty', 'The 10th of thirty', 'anonymisation', "a guardian's consent", 'informed consent']);
});

it('sorts by pinyin in Chinese', () => {
  expect(sorted('zh-CN')).toEqual(['监护人同意', '匿名化', '三十件之二', '三十件之十', '知情同意']);
});
