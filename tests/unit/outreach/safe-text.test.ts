import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, notTaken, type Span, spansOf, webAddress } from '#domain/outreach/safe-text.ts';

const spansIn = (block: Block): Span[] => ('items' in block ? block.items.flat() : block.spans);
const flat = (spans: readonly Span[]): Span[] => spans.flatMap((span) => [span, ...('spans' in span ? flat(span.spans) : [])]);
const wordsOf = (spans: readonly Span[]): string =>
  flat(spans)
    .flatMap((span) => (span.kind === 'words' ? [span.words] : []))
    .join('');

describe('the text of a society', () => {
  it('reads headings, lists, quotes and paragraphs', () => {
    expect(
      blocksOf('## 一\n\n第一段\r\n接着\n\n- 甲\n- 乙\n\n1. 先\n2. 后\n\n> 引\n> 用\n\n### 二\n接在标题下').map(({ kind }) => kind),
    ).toEqual(['heading', 'paragraph', 'list', 'numbered', 'quote', 'heading', 'paragraph']);
  });

  it('reads strong, stressed and linked words', () => {
    expect(spansOf('a **b** *c* [d](https://example.org/x)')).toEqual([
      { kind: 'words', words: 'a ' },
      { kind: 'strong', spans: [{ kind: 'words', words: 'b' }] },
      { kind: 'words', words: ' ' },
      { kind: 'stress', spans: [{ kind: 'words', words: 'c' }] },
      { kind: 'words', words: ' ' },
      { kind: 'link', href: 'https://example.org/x', spans: [{ kind: 'words', words: 'd' }] },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    '/admin',
    'https://user:secret@example.org/',
    'vbscript:x',
    'https://',
  ])('leads nowhere by %s', (target) => {
    expect(webAddress(target)).toBeNull();
    expect(flat(spansOf(`[here](${target})`)).some(({ kind }) => kind === 'link')).toBe(false);
    expect(notTaken(`见[here](${target})。`).map((one) => one.slice(0, 10))).toEqual([`[here](${target})`.slice(0, 10)]);
  });

  it('makes no link of an address with a bracket in it, and says so', () => {
    const written = '[here](https://example.org/a_(b))';
    expect(flat(spansOf(written)).some(({ kind }) => kind === 'link')).toBe(false);
    expect(notTaken(written)).not.toEqual([]);
  });

  it('names HTML and pictures as what is not taken, and leaves a smaller-than sign alone', () => {
    expect(notTaken('x <script>alert(1)</script> ![pixel](https://example.org/p.gif)')).toEqual([
      '<script>',
      '</script>',
      '![pixel](https://example.org/p.gif)',
    ]);
    expect(notTaken('p < 0.05，n > 30；[好](https://example.org)')).toEqual([]);
  });

  it('never makes a link that is not on the web, and loses no rare character, whatever is written', () => {
    const text = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('**', '*', '[', '](', ')', '## ', '- ', '\n\n', 'javascript:', 'https://a.b', '<b>', '䶮', '𰻝'),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const spans = blocksOf(parts.join('')).flatMap(spansIn);
        for (const span of flat(spans)) if (span.kind === 'link') expect(span.href).toMatch(/^https?:\/\//);
        expect([...wordsOf(spans)].filter((sign) => sign === '䶮').length).toBe(parts.filter((part) => part === '䶮').length);
      }),
    );
  });
});
