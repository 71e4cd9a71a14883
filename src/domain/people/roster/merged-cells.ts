import type { NamedSheet } from './choose-sheet.ts';
import { notesAmong } from './notes-among.ts';

/**
 * The rows of a sheet in which what was merged downwards below the header stands in every row that it covers; a spreadsheet keeps it in the first
 * only. Blank rows stay blank, and notes as they are.
 */
export const mergedDown = ({ rows, merged = [] }: Pick<NamedSheet, 'rows' | 'merged'>, headerLine: number): string[][] => {
  const below = merged.filter(({ row }) => row >= headerLine);
  if (below.length === 0) return rows;
  const notes = notesAmong(rows);
  const filled = rows.map((row) => [...row]);
  for (const { row: from, column, to } of below) {
    const said = rows[from]?.[column] ?? '';
    for (const [place, row] of filled.slice(from + 1, to + 1).entries())
      if ((row[column] ?? '') === '' && !notes[from + 1 + place] && row.some((cell) => cell.trim() !== '')) row[column] = said;
  }
  return filled;
};
