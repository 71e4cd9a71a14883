import { locales } from '../../shared/locale.ts';
import { type Item, type ItemOf, optionKeys } from '../item.ts';
import type { Library } from '../library.ts';
import { lengthOf } from '../lint-words.ts';
import type { Debt } from './debt.ts';

/** Share of a bank's exam items in which the key may be the longest option, or stand at one place, without giving itself away. */
export const fairShare = { least: 0.25, most: 0.42 } as const;

const isSingle = (item: Item): item is ItemOf<'single'> => item.type === 'single';
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

/** Banks in which where the key stands, or how long it is, gives a hint. Shares alone are told, no item. */
export const bankDebts = ({ exams }: Library): Debt[] =>
  Object.entries(exams).flatMap(([slug, { items }]) => {
    const asked = items.filter(isSingle).filter(({ use }) => use === 'exam');
    if (asked.length === 0) return [];
    const unfair = (count: number) => count < fairShare.least * asked.length || count > fairShare.most * asked.length;
    const debts: Debt[] = [];
    for (const locale of locales) {
      const longest = asked.filter(({ options }) => {
        const key = options.find(({ correct }) => correct);
        return options.every((option) => option === key || lengthOf(option.text[locale]) < lengthOf(key?.text[locale] ?? ''));
      }).length;
      if (unfair(longest)) debts.push({ rule: 'key-longest', file: `exams/${slug}`, place: locale, seen: percent(longest, asked.length) });
    }
    for (const key of optionKeys) {
      const there = asked.filter(({ options }) => options.some((option) => option.key === key && option.correct)).length;
      if (unfair(there)) debts.push({ rule: 'key-position', file: `exams/${slug}`, place: key, seen: percent(there, asked.length) });
    }
    return debts;
  });
