import { blocksOf, type Span } from '#domain/outreach/safe-text.ts';
import type { Block, Run, Runs } from '../papers/reader/book.ts';

const runsOf = (spans: readonly Span[], style: Omit<Run, 'text'> = {}): Runs =>
  spans.flatMap((span): Runs => {
    if (span.kind === 'words') return [{ ...style, text: span.words }];
    if (span.kind === 'link') return runsOf(span.spans, { ...style, href: span.href });
    return runsOf(span.spans, span.kind === 'strong' ? { ...style, bold: true } : { ...style, italic: true });
  });

/** What somebody of a society typed, as blocks. */
export const safeBlocks = (text: string): Block[] =>
  blocksOf(text).map((block): Block => {
    if ('items' in block) {
      const items = block.items.map((spans): Block[] => [{ is: 'paragraph', runs: runsOf(spans) }]);
      return { is: 'list', mark: block.kind === 'list' ? 'dot' : 'number', items };
    }
    const runs = runsOf(block.spans);
    if (block.kind === 'heading') return { is: 'heading', level: block.level, text: runs.map(({ text: words }) => words).join('') };
    if (block.kind === 'quote')
      return { is: 'box', tone: 'plain', part: 'callout', label: null, title: null, blocks: [{ is: 'paragraph', runs }] };
    return { is: 'paragraph', runs };
  });
