import { noWords } from '../draft-item.ts';
import { bankFileLimits } from '../limits.ts';
import { childOf, childrenOf, type MarkupElement, type ReadHtml, rawText } from '../markup.ts';
import { plainWords, type ReadWords, wordsIn } from '../words-in.ts';

/** The plain content of `<name><text>…</text></name>` or of `<name>…</name>`. */
export const plainOf = (parent: MarkupElement, name: string): string => {
  const found = childOf(parent, name);
  return found ? rawText(childOf(found, 'text') ?? found).trim() : '';
};

/** The words of an element that has a `format` and a `<text>`; files beside the text are named as left behind. */
export const wordsOf = (element: MarkupElement | undefined, readHtml: ReadHtml): ReadWords => {
  if (!element) return { words: noWords, left: [] };
  const whole = rawText(childOf(element, 'text'));
  const text = whole.slice(0, bankFileLimits.markupLength);
  const format = element.attributes.format ?? 'html';
  const isMarkup = format === 'html' || (format === 'moodle_auto_format' && /<\/?[a-z]|&\w+;/i.test(text));
  const read: ReadWords = isMarkup ? wordsIn(readHtml(text)) : { words: plainWords(text), left: [] };
  const left = new Set(read.left);
  if (childrenOf(element, 'file').length > 0) left.add('file');
  if (whole.length > text.length) left.add(`… ${whole.length - text.length}`);
  return { words: read.words, left: [...left] };
};
