import type { Outcome } from '../../shared/outcome.ts';
import { asRead, type FileRefused, fileRefused } from '../as-read.ts';
import type { ReadItems } from '../remark.ts';
import { type Column, columnOf } from './columns.ts';
import { readRow } from './read-row.ts';

/** A row of a table, with the line of the file it begins on. */
export type TableRow = { line: number; cells: string[] };

/** Reads a table of items: the first row names the columns, each further row is an item. */
export const readTable = (rows: readonly TableRow[], file: string): Outcome<ReadItems, FileRefused> => {
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header) return fileRefused({ code: 'empty', place: { file } });
  const read: ReadItems = { taken: [], leftOut: [], changed: [], stories: [] };
  const columns = header.cells.map((heading, i): Column | undefined => {
    const column = columnOf(heading);
    if (!column && heading.trim() !== '')
      read.changed.push({ code: 'column_left', column: heading.trim(), place: { file, line: header.line, column: i + 1 } });
    return column;
  });
  const has = (wanted: string) =>
    columns.some((column) => column && ('head' in column ? column.head : `${column.letter}_${column.part}`) === wanted);
  const groups = [
    ['stem_zh', 'stem_en'],
    ['a_zh', 'a_en'],
    ['a_right', 'a_to_zh', 'a_to_en'],
  ];
  const missing = groups.filter((group) => !group.some(has)).map((group) => group.join(' / '));
  if (missing.length > 0) return fileRefused({ code: 'columns_missing', columns: missing, place: { file, line: header.line } });
  for (const row of rest) {
    const one = readRow(row, columns, file);
    if ('item' in one) read.taken.push(one);
    else if ('story' in one) read.stories?.push(one);
    else read.leftOut.push(...one.faults);
  }
  return asRead(file, read);
};
