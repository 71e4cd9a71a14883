import type { Locale } from '../shared/locale.ts';
import { noWords, type Words } from './draft-item.ts';
import { bankFileLimits } from './limits.ts';
import { isElement, type MarkupNode } from './markup.ts';

/** Words read out of markup, and the names of what was left behind because an item holds text only. */
export type ReadWords = { words: Words; left: string[] };

const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'qti-content-body',
]);
const bold = new Set(['b', 'strong']);
const lost = new Set(['img', 'audio', 'video', 'object', 'embed', 'iframe', 'svg', 'math', 'table', 'script', 'style', 'input', 'canvas']);
// What has no text that belongs to the question.
const silent = new Set(['script', 'style', 'svg', 'math', 'object', 'iframe', 'embed', 'audio', 'video', 'canvas']);

export const localeOf = (language: string | undefined): Locale | undefined => {
  const start = language?.toLowerCase().split(/[-_]/)[0];
  return start === 'zh' ? 'zh-CN' : start === 'en' ? 'en' : undefined;
};

/** Which language a text without a mark is in: Chinese as soon as it has a Chinese character. */
export const guessedLocale = (text: string): Locale => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

type Piece = { text: string; locale: Locale | undefined };

const piecesOf = (nodes: readonly MarkupNode[], locale: Locale | undefined, left: Set<string>): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    if (!isElement(node)) return [{ text: node.replace(/[ \t\r\n\f]+/g, ' '), locale }];
    const name = node.name.toLowerCase();
    if (lost.has(name)) left.add(name);
    if (silent.has(name)) return [];
    if (name === 'img') return node.attributes.alt ? [{ text: `[${node.attributes.alt}]`, locale }] : [];
    const here = localeOf(node.attributes['xml:lang'] ?? node.attributes.lang) ?? locale;
    const inside = piecesOf(node.children, here, left);
    if (bold.has(name) && inside.some(({ text }) => text.trim() !== ''))
      return [{ text: '**', locale: here }, ...inside, { text: '**', locale: here }];
    return blocks.has(name) ? [{ text: '\n', locale: here }, ...inside, { text: '\n', locale: here }] : inside;
  });

// Runs are shortened first: what searches a long run of spaces for a line's end would take its square in time.
const tidy = (text: string): string =>
  text
    .slice(0, 4 * bankFileLimits.textLength)
    .replace(/[\u00a0 ]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

/**
 * The text of markup, by language. Moodle marks languages by `<span lang="…" class="multilang">`, QTI by `xml:lang`; what carries no mark belongs
 * to both where something is marked, and otherwise to the language it is written in.
 */
export const wordsIn = (nodes: readonly MarkupNode[]): ReadWords => {
  const left = new Set<string>();
  const pieces = piecesOf(nodes, undefined, left);
  const marked = pieces.some(({ locale, text }) => locale !== undefined && text.trim() !== '');
  const textIn = (locale: Locale) =>
    tidy(
      pieces
        .filter((piece) => piece.locale === undefined || piece.locale === locale)
        .map(({ text }) => text)
        .join(''),
    );
  if (marked) return { words: { 'zh-CN': textIn('zh-CN'), en: textIn('en') }, left: [...left] };
  const all = tidy(pieces.map(({ text }) => text).join(''));
  return { words: { ...noWords, [guessedLocale(all)]: all }, left: [...left] };
};

/** Plain text, which may mark languages no other way than by how it is written. How far a line is indented says nothing. */
export const plainWords = (text: string): Words => {
  const all = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  return { ...noWords, [guessedLocale(all)]: all };
};

export const isBlank = (words: Words): boolean => words['zh-CN'] === '' && words.en === '';
