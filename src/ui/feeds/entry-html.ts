import type { Block, Note } from '../papers/reader/book.ts';
import { blocksHtml, escaped } from '../papers/reader/xhtml.ts';

/**
 * Blocks as they may stand in a feed: HTML without a class or a script, whose links lead to whole addresses. A citation leads to the provision it cites,
 * and a place on the page to the page.
 */
export const entryHtml = (blocks: readonly Block[], address: string, notes: readonly Note[] = []): string =>
  blocksHtml(
    blocks,
    {
      term: () => undefined,
      note: (n) => {
        const href = notes.find(({ number }) => number === n)?.href;
        return href === undefined ? '' : ` <a href="${escaped(href)}">[${n}]</a>`;
      },
    },
    'entry',
  )
    .replace(/ class="[^"]*"/g, '')
    .replaceAll(' href="#', ` href="${address}#`);
