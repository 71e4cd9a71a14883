import type { Locale } from '../shared/locale.ts';

export const combined: Record<Locale, RegExp> = {
  'zh-CN': /以上(都|均|皆|全)|[A-Da-d](和|与|及|、)[A-Da-d]/,
  en: /\b(all|none|both|neither|any) of the above\b|\b[A-D] (and|or|nor) [A-D]\b/i,
};
// Only the question is searched, not the story: a story may say that something does not comply.
export const negated: Record<Locale, RegExp> = {
  'zh-CN': /(不|非|除).{0,8}(正确|符合|属于|包括|合适|恰当|妥当)/,
  en: /\b(which|what|who)\b[^.?!]*\b(not|except|least)\b/i,
};
export const marked: Record<Locale, RegExp> = { 'zh-CN': /\*\*(不|非|除)[^*]*\*\*/, en: /\*\*[^*]*\b(not|except|least)\b[^*]*\*\*/i };
export const absolute: Record<Locale, RegExp> = {
  'zh-CN': /一律|所有|任何|从不|绝对|必须全部/,
  en: /\b(all|any|always|never|every|absolutely|entirely)\b/i,
};
export const trivia: Record<Locale, RegExp> = {
  'zh-CN': /哪一?(年|天|日)|(何时|什么时候)(发布|公布|印发|施行)|文号|第几条/,
  en: /\b(which|what) (year|date|day|article|clause)\b|\b(document|article) number\b/i,
};
/** Words that say by themselves where a step stands. */
export const ordinal: Record<Locale, RegExp> = {
  'zh-CN': /^(首先|第[一二三四五六七]|最先|先是|然后|接着|随后|最后|最终)/,
  en: /^(first|second|third|then|next|after that|finally|lastly|at last)\b/i,
};
export const cue: Record<Locale, RegExp> = { 'zh-CN': /下次/, en: /next time/i };

/** Characters a reader reads: spaces and marks of emphasis do not count. */
export const lengthOf = (text: string): number => [...text.replace(/[\s*]/g, '')].length;
export const hanIn = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
export const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export const sentencesOf = (text: string): string[] => text.split(/(?<=[。！？；])|(?<=[.!?;])\s+/).filter((part) => part.trim() !== '');
export const numbersIn = (text: string): number[] => (text.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+(\.\d+)?/g) ?? []).map(Number);
