import type { MadeUpTable } from './de-identification.ts';

/** What stands inside a `deid` tag, in its order. */
export type MadeUp = {
  entries: { is: string; private: string }[];
  coarser: { column: string; is: string }[];
  clues: { says: string; is: string }[];
};

const cells = (text: string) => text.split(' | ').map((cell) => cell.trim());

const step = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(';').flatMap((group) => {
      const [from = '', to = ''] = group.split(' > ');
      return from.split(',').map((word) => [word.trim(), to.trim()]);
    }),
  );

/** A made-up table from the attributes of its tags, which the schemas have already checked. */
export const readMadeUpTable = (tag: { columns: string; private: string; versions: string }, inside: MadeUp): MadeUpTable => ({
  columns: cells(tag.columns).map((name) => ({
    name,
    ladder: inside.coarser.filter(({ column }) => column === name).map(({ is }) => step(is)),
  })),
  secretName: tag.private,
  entries: inside.entries.map((entry) => ({ values: cells(entry.is), secret: entry.private })),
  versions: cells(tag.versions).map((version) => {
    const [, label = '', heights = ''] = version.match(/^(.+?)((?: \d)+)$/) ?? [];
    return { label, heights: heights.trim().split(' ').map(Number) };
  }),
  clues: inside.clues.map(({ says, is }) => ({ says, values: cells(is) })),
});
