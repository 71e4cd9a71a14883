import { fieldNamed, type Mapping, namesIdentityCards, plainLabel, type RosterField } from './fields.ts';
import { fieldIn, fieldOf, joinedRows, type Naming } from './header-rows.ts';
import { holdsIdentityCards } from './identity-card.ts';
import { notesAmong } from './notes-among.ts';

/** A sheet as it was read: rows of cells as text, the first row is line 1 of the file. */
export type Sheet = readonly (readonly string[])[];

/** The last line of the header, and a label for each of its columns; columns of the same name are told apart by a number. */
export type Header = { line: number; labels: string[] };

const searchDepth = 30;
const rowsAt = (sheet: Sheet, index: number): readonly string[] => sheet[index] ?? [];

// A heading that was merged over several columns of units stands in the first of them; the others are blank, and yet something stands below.
const spread = (row: readonly string[], below: Sheet, named: Naming): string[] => {
  const spreading = [...row];
  for (const [column, cell] of row.entries()) {
    const before = spreading[column - 1] ?? '';
    if (cell.trim() === '' && fieldIn(before, named) === 'unit' && below.some((one) => (one[column] ?? '').trim() !== ''))
      spreading[column] = before;
  }
  return spreading;
};

const labelled = (row: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return row.map((cell, column) => {
    const label = cell.replace(/\s+/g, ' ').trim() || `#${column + 1}`;
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} ${times}`;
  });
};

const headerAt = (sheet: Sheet, line: number, row: readonly string[], named: Naming = fieldNamed): Header => ({
  line,
  labels: labelled(spread(row, sheet.slice(line, line + searchDepth), named)),
});

const scoreOf = (row: readonly string[], named: Naming): number => new Set(row.flatMap((cell) => named(cell) ?? [])).size;

/** The header: the row among the first thirty that names most fields, at least two, with the row of groups above or of columns below it. */
export const findHeader = (sheet: Sheet, named: Naming = fieldNamed): Header | undefined => {
  let best: { index: number; score: number } | undefined;
  for (const [index, row] of sheet.slice(0, searchDepth).entries()) {
    const score = scoreOf(row, named);
    if (score >= 2 && score > (best?.score ?? 0)) best = { index, score };
  }
  if (!best) return undefined;
  const { index } = best;
  const [above, row, below] = [rowsAt(sheet, index - 1), rowsAt(sheet, index), rowsAt(sheet, index + 1)];
  const [withBelow, withAbove] = [joinedRows(row, below, named), joinedRows(above, row, named)];
  if (withBelow) return headerAt(sheet, index + 2, withBelow, named);
  return headerAt(sheet, index + 1, withAbove ?? row, named);
};

/**
 * Where no row names two fields, the first row with at least two filled cells is taken for the header, and a person says what its columns
 * mean.
 */
export const guessHeader = (sheet: Sheet): Header | undefined => {
  const index = sheet.slice(0, searchDepth).findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= 2);
  return index < 0 ? undefined : headerAt(sheet, index + 1, rowsAt(sheet, index));
};

/** Under what a mapping is remembered: the same columns in the same order, however they are spaced. */
export const headerKey = (labels: readonly string[]): string => labels.map(plainLabel).join('|');

// Two columns of a name are one field twice only for units, which stand from the top down. For anything else the first counts.
const single = (field: RosterField) => field !== 'unit' && field !== 'ignored';

/** What the columns mean by their names. */
export const mapColumns = (labels: readonly string[]): Mapping => {
  const mapping: Mapping = {};
  const taken = new Set<RosterField>();
  for (const label of labels) {
    const field = fieldOf(label) ?? 'ignored';
    mapping[label] = single(field) && taken.has(field) ? 'ignored' : field;
    taken.add(field);
  }
  return mapping;
};

/** The fields without which nobody can be entered, of those the mapping lacks. Either number will do. */
export const missingFields = (mapping: Mapping): ('name' | 'staffNumber' | 'unit')[] => {
  const has = new Set(Object.values(mapping));
  const missing: ('name' | 'staffNumber' | 'unit')[] = [];
  if (!has.has('name')) missing.push('name');
  if (!has.has('staffNumber') && !has.has('studentNumber')) missing.push('staffNumber');
  if (!has.has('unit')) missing.push('unit');
  return missing;
};

/** The fields, other than units, that more than one column claims. */
export const doubledFields = (mapping: Mapping): RosterField[] => {
  const fields = Object.values(mapping).filter(single);
  return [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place))];
};

/** The columns that hold identity-card numbers, by name or by what stands in them. While there is one, nothing of the file is kept. */
export const identityCardColumns = (sheet: Sheet, { line, labels }: Header): string[] =>
  labels.filter(
    (label, column) => namesIdentityCards(label) || holdsIdentityCards(sheet.slice(line).map((row) => row[column]?.trim() ?? '')),
  );

/** A row of the table: its line in the file, and its cells by label. */
export type RawRow = { line: number; cells: Record<string, string> };

/** The rows below the header that hold anything and are neither a note nor the header once more, with those columns only that are to be kept. */
export const rowsBelow = (sheet: Sheet, { line, labels }: Header, kept: (label: string) => boolean): RawRow[] => {
  // A header of two rows is repeated as two rows.
  const joined = labels.map((label) => label.replace(/ \d+$|^#\d+$/, ''));
  const headers = [joined, ...sheet.slice(Math.max(0, line - 2), line)].map((row) =>
    labels.map((_, column) => plainLabel(row[column] ?? '')),
  );
  const repeats = (row: readonly string[]) =>
    headers.some((header) => header.every((label, column) => label === plainLabel(row[column] ?? '')));
  const below = sheet.slice(line);
  const notes = notesAmong(below);
  return below.flatMap((row, index) => {
    if (notes[index]) return [];
    const cells: Record<string, string> = {};
    let filled = false;
    for (const [column, label] of labels.entries()) {
      const text = row[column]?.trim() ?? '';
      if (text !== '') filled = true;
      if (kept(label)) cells[label] = text;
    }
    return filled && !repeats(row) ? [{ line: line + index + 1, cells }] : [];
  });
};
