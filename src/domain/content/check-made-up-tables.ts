import type { Outline } from './outline.ts';
import { type MadeUp, readMadeUpTable } from './read-made-up-table.ts';

type Found = { line: number; fault: string; cure: string };
type Made = { line: number; tag: { columns: string; private: string; versions: string }; inside: MadeUp };

const rooms = { entry: 'entries', coarser: 'coarser', clue: 'clues' } as const;
const fewest = 6;

const tablesIn = (tags: Outline['tags'], found: Found[]): Made[] => {
  const made: Made[] = [];
  for (const { name, attributes, line, parent } of tags) {
    if (name === 'deid') made.push({ line, tag: attributes as Made['tag'], inside: { entries: [], coarser: [], clues: [] } });
    const room = rooms[name as keyof typeof rooms];
    if (room === undefined) continue;
    const table = made.at(-1);
    if (parent !== 'deid' || !table) found.push({ line, fault: `${name} stands outside a made-up table`, cure: 'Put it inside a deid' });
    else (table.inside[room] as Record<string, unknown>[]).push(attributes);
  }
  return made;
};

/** What is wrong with the made-up tables of a file: cells that do not fit the columns, ladders with a missing rung, and versions beyond them. */
export const checkMadeUpTables = (tags: Outline['tags']): Found[] => {
  const found: Found[] = [];
  for (const { line, tag, inside } of tablesIn(tags, found)) {
    const say = (fault: string, cure: string) => found.push({ line, fault, cure });
    const texts = [tag.columns, tag.private, tag.versions, ...Object.values(inside).flat().flatMap(Object.values)];
    // The schemas have said so already.
    if (texts.some((text) => typeof text !== 'string')) continue;
    const { columns, entries, versions, clues } = readMadeUpTable(tag, inside);
    if (entries.length < fewest) say(`${entries.length} entries`, `Make up ${fewest} at least`);
    for (const { values } of [...entries, ...clues])
      if (values.length !== columns.length)
        say(`“${values.join(' | ')}” has ${values.length} cells for ${columns.length} columns`, 'Give a cell for each column');
    for (const { column } of inside.coarser)
      if (!columns.some(({ name }) => name === column)) say(`there is no column ${column} to be coarser`, 'Name one of the columns');
    columns.forEach(({ name, ladder }, i) => {
      let words = new Set([...entries, ...clues].flatMap(({ values }) => values[i] ?? []));
      for (const step of ladder) {
        for (const word of words) if (!(word in step)) say(`${name}: ${word} has no coarser word`, 'Say for each word what it becomes');
        words = new Set([...words].map((word) => step[word] ?? word));
      }
    });
    for (const { label, heights } of versions)
      if (heights.length !== columns.length || heights.some((height, i) => height > (columns[i]?.ladder.length ?? 0) + 1))
        say(`version ${label}: ${heights.join(' ')}`, 'Give a step for each column, at most one more than it has coarser words');
  }
  return found;
};
