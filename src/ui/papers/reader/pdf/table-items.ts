import type { Block, Runs } from '../book.ts';
import { textOf } from '../book.ts';
import { colour, flow, type Place, putLine, styledRuns, textItems } from './flow.ts';
import { gap, type Item, type Scope, scopeIn, within } from './items.ts';
import { richLines } from './rich-lines.ts';

type Table = Extract<Block, { is: 'table' }>;
const pad = 0.5;

/** Columns as wide as what stands in them asks for; where that is too much, the widest give way. */
const columnsOf = (table: Table, { pen, size, left, right }: Place): { x: number; width: number }[] => {
  const all = [table.heads, ...table.rows];
  const count = Math.max(...all.map(({ length }) => length));
  const wished = Array.from(
    { length: count },
    (_, i) =>
      Math.max(
        ...all.map((row) =>
          Math.max(
            ...textOf(row[i] ?? [])
              .split('\n')
              .map((line) => pen.widthOf(line, { size, weight: 'Bold' })),
          ),
        ),
      ) +
      size * pad * 2.4,
  );
  const width = right - left;
  const least = Math.min(width / count, size * 4);
  const total = wished.reduce((sum, one) => sum + one, 0);
  const room = width - least * count;
  const over = wished.map((one) => Math.max(0, one - least));
  const overTotal = over.reduce((sum, one) => sum + one, 0) || 1;
  // The square root keeps a long column from starving the short ones.
  const eased = over.map((one) => Math.sqrt(one / overTotal));
  const easedTotal = eased.reduce((sum, one) => sum + one, 0) || 1;
  let x = left;
  return wished.map((one, i) => {
    const share = total <= width ? one * (width / total) : least + room * ((eased[i] ?? 0) / easedTotal);
    const column = { x, width: share };
    x += share;
    return column;
  });
};

const rowItem = (
  cells: readonly Runs[],
  table: Table,
  columns: readonly { x: number; width: number }[],
  place: Place,
  kind: 'head' | 'row',
  parent: Scope,
): Item => {
  const { pen, sheet, size, grounds, left, right } = place;
  const row = scopeIn(parent, 'TR');
  const height = size * sheet.leading;
  const laid = columns.map(({ width }, i) =>
    richLines(styledRuns(cells[i] ?? [], { size, ...(kind === 'head' && { weight: 'Bold' as const }) }), {
      width: width - size * pad * 2,
      pen,
      edges: 'ragged',
    }),
  );
  const tall = Math.max(1, ...laid.map(({ length }) => length)) * height + size * pad * 1.4;
  return {
    height: tall,
    grounds,
    ...(kind === 'head' && { stays: 'with_next' as const }),
    draw: (y) => {
      for (const [i, lines] of laid.entries()) {
        const { x, width } = columns[i] ?? { x: left, width: 0 };
        const scope = scopeIn(
          row,
          kind === 'head' || i === 0 ? 'TH' : 'TD',
          kind === 'head' ? { scope: 'Column' } : i === 0 ? { scope: 'Row' } : undefined,
        );
        within(pen, scope, () => {
          for (const [n, line] of lines.entries()) {
            const shift = table.right.includes(i) ? width - size * pad * 2 - line.width : 0;
            putLine(place, line, x + size * pad + shift, y + size * pad * 0.7 + n * height + (height - size * 1.5) / 2, scope);
          }
        });
      }
      pen.artifact(() =>
        pen.doc
          .moveTo(left, y + tall)
          .lineTo(right, y + tall)
          .lineWidth(kind === 'head' ? 1.2 : 0.5)
          .strokeColor(colour(kind === 'head' ? 'border' : 'line'))
          .stroke(),
      );
    },
  };
};

/** Where columns would be too narrow to read: each row by itself, what stands in it after the head of its column. */
const stacked = ({ heads, rows }: Table, place: Place): Item[] =>
  flow(
    rows.flatMap(([first = [], ...rest]): Block[] => [
      { is: 'paragraph', runs: first.map((run) => ({ ...run, bold: true as const })) },
      {
        is: 'list',
        mark: 'none',
        items: rest.map((cell, i): Block[] => [
          {
            is: 'paragraph',
            runs: [{ text: `${textOf(heads[i + 1] ?? [])}：` }, ...(textOf(cell).trim() === '' ? [{ text: '＿＿＿＿＿＿＿＿' }] : cell)],
          },
        ]),
      },
    ]),
    place,
  );

/** A table as rows that are not cut; its head stands again on every page. */
export const tableItems = (table: Table, given: Place): Item[] => {
  const place = { ...given, size: given.size * 0.92 };
  const caption =
    table.caption === null
      ? []
      : textItems([{ text: table.caption }], place, {
          type: 'Caption',
          look: { size: place.size * 0.95, color: colour('ink-2') },
          stays: 'with_next',
        });
  const count = Math.max(table.heads.length, ...table.rows.map(({ length }) => length));
  const longest = Math.max(...table.rows.flat().map((cell) => textOf(cell).length));
  if ((place.right - place.left) / count < place.size * 4 && (count > 4 || longest > 12)) return [...caption, ...stacked(table, place)];
  const columns = columnsOf(table, place);
  const parent = scopeIn(place.scope, 'Table');
  const head = table.heads.some((cell) => textOf(cell).trim() !== '')
    ? rowItem(table.heads, table, columns, place, 'head', parent)
    : undefined;
  const again = head && { ...head, draw: (y: number) => place.pen.artifact(() => headAgain(table, columns, place, y)) };
  const rows = table.rows.map((row): Item => ({ ...rowItem(row, table, columns, place, 'row', parent), ...(again && { head: again }) }));
  return [...caption, ...(head ? [head] : []), ...rows, gap(place.size * 0.2, place.grounds)];
};

const headAgain = (table: Table, columns: readonly { x: number; width: number }[], place: Place, y: number): void => {
  const { pen, sheet, size } = place;
  const height = size * sheet.leading;
  for (const [i, { x, width }] of columns.entries()) {
    const lines = richLines(styledRuns(table.heads[i] ?? [], { size, weight: 'Bold' }), {
      width: width - size * pad * 2,
      pen,
      edges: 'ragged',
    });
    for (const [n, line] of lines.entries())
      for (const part of line.parts)
        pen.put(
          part.text,
          x + size * pad + (table.right.includes(i) ? width - size * pad * 2 - line.width : 0) + part.x,
          y + size * pad * 0.7 + n * height + (height - size * 1.5) / 2,
          part.style,
        );
  }
};
