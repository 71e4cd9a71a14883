import type { Words } from '../draft-item.ts';
import type { ReadHtml } from '../markup.ts';
import { plainWords, wordsIn } from '../words-in.ts';

const formats = ['html', 'moodle', 'plain', 'markdown'] as const;
export type Format = (typeof formats)[number];

export type GiftWords = { words: Words; left: string[]; format: Format };

/** A text of a GIFT file. It may begin with its format in brackets, and otherwise has that of its question, or Moodle's own, in which HTML may stand. */
export const giftWords = (text: string, format: Format | undefined, readHtml: ReadHtml): GiftWords => {
  const [whole = '', named = ''] = /^\s*\[(\w+)\]/.exec(text) ?? [];
  const own = formats.find((one) => one === named);
  const content = own ? text.slice(whole.length) : text;
  const as = own ?? format ?? 'moodle';
  const isMarkup = as === 'html' || (as === 'moodle' && /<\/?[a-z]|&\w+;/i.test(content));
  return isMarkup ? { ...wordsIn(readHtml(content)), format: as } : { words: plainWords(content), left: [], format: as };
};
