import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

type BankFact = Extract<FactType, `bank.${string}`>;

/** The sentence for each fact about the bank of items. */
export const bankFactWords: { [T in BankFact]: Telling<T> } = {
  'bank.item_moved': {
    title: { 'zh-CN': '题目流转', en: 'Item moved' },
    sentence: { 'zh-CN': '题目{item}第{version}版：{step}', en: 'Item {item}, version {version}: {step}' },
    values: ({ itemId, version, step }, { t }) => ({ item: itemId, version, step: t(`bank.step-${step}`) }),
  },
  'bank.items_imported': {
    title: { 'zh-CN': '导入题目', en: 'Items imported' },
    sentence: { 'zh-CN': '从文件{file}收进{n}道题，作为草稿', en: '{n} items were taken in from {file}, as drafts' },
    values: ({ fileName, items }) => ({ file: fileName, n: items }),
  },
};
