/** What the people of a society may write, and nothing else: words in which a few signs of Markdown stand for strong, stressed and linked. */
export type Span =
  | { kind: 'words'; words: string }
  | { kind: 'strong' | 'stress'; spans: Span[] }
  | { kind: 'link'; href: string; spans: Span[] };
export type Block =
  | { kind: 'heading'; level: 2 | 3; spans: Span[] }
  | { kind: 'paragraph' | 'quote'; spans: Span[] }
  | { kind: 'list' | 'numbered'; items: Span[][] };

/** The address as it may be led to: on the web, over HTTP, without a name and password in it. Anything else leads nowhere. */
export const webAddress = (text: string): string | null => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href : null;
};

const words = (text: string): Span[] => (text === '' ? [] : [{ kind: 'words', words: text }]);
// A link, **strong**, *stress*: whichever begins first.
const marked = /\[([^\]\n]+)\]\(([^()\s]+)\)|\*\*([^*\n]+)\*\*|\*([^*\n]+)\*/;

/** The spans of one line or paragraph. A link that leads nowhere safe is left as it was written. */
export const spansOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let rest = text;
  for (let found = marked.exec(rest); found; found = marked.exec(rest)) {
    const [whole, label, target = '', strong, stress] = found;
    spans.push(...words(rest.slice(0, found.index)));
    const href = label === undefined ? null : webAddress(target);
    if (label !== undefined) spans.push(...(href ? [{ kind: 'link' as const, href, spans: words(label) }] : words(whole)));
    else if (strong !== undefined) spans.push({ kind: 'strong', spans: words(strong) });
    else spans.push({ kind: 'stress', spans: words(stress ?? '') });
    rest = rest.slice(found.index + whole.length);
  }
  return [...spans, ...words(rest)];
};

const bullet = /^[-*]\s+/;
const numeral = /^\d{1,3}[.)、]\s*/;

const blockOf = (lines: readonly string[]): Block[] => {
  const [first = '', ...rest] = lines;
  const heading = /^(#{2,3})\s+(.+)$/.exec(first);
  if (heading) {
    const level = heading[1] === '##' ? 2 : 3;
    return [{ kind: 'heading', level, spans: spansOf(heading[2] ?? '') }, ...(rest.length > 0 ? blockOf(rest) : [])];
  }
  if (lines.every((line) => bullet.test(line))) return [{ kind: 'list', items: lines.map((line) => spansOf(line.replace(bullet, ''))) }];
  if (lines.every((line) => numeral.test(line)))
    return [{ kind: 'numbered', items: lines.map((line) => spansOf(line.replace(numeral, ''))) }];
  if (lines.every((line) => line.startsWith('>')))
    return [{ kind: 'quote', spans: spansOf(lines.map((line) => line.replace(/^>\s?/, '')).join('\n')) }];
  return [{ kind: 'paragraph', spans: spansOf(lines.join('\n')) }];
};

/** A text in blocks, parted by empty lines. Whatever is no sign of ours stays what it is: words. */
export const blocksOf = (text: string): Block[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .flatMap(blockOf);

/** What stands in a text and would not be shown as its writer meant it: HTML, pictures, and links that lead nowhere safe. */
export const notTaken = (text: string): string[] => [
  ...(text.match(/<\/?[a-z][^>\n]{0,60}>?/gi) ?? []),
  ...(text.match(/!\[[^\]\n]*\]\([^)\n]*\)/g) ?? []),
  ...[...text.matchAll(/(?<!!)\[[^\]\n]+\]\(([^)\n]*)\)/g)]
    .filter(([, target = '']) => /[(\s]/.test(target) || webAddress(target) === null)
    .map(([whole]) => whole),
];
