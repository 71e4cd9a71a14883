import { findHeader, guessHeader, type Header, mapColumns, missingFields, type Sheet } from './header.ts';

/** Cells merged downwards: where they begin, from nought, and the last row they reach. */
export type Merged = { row: number; column: number; to: number };
export type NamedSheet = { name: string; rows: string[][]; hidden?: boolean; merged?: readonly Merged[] };
export type SheetChoice =
  | { is: 'chosen'; sheet: NamedSheet; header: Header }
  | { is: 'unclear'; names: string[] }
  | { is: 'unknown'; names: string[] }
  | { is: 'none' };

const names = (sheets: readonly NamedSheet[]) => sheets.map(({ name }) => name);
const tells = (header: Header) => missingFields(mapColumns(header.labels)).length === 0;

/** Those that show, or all where none does. */
export const shown = <T extends { sheet: NamedSheet }>(found: readonly T[]): readonly T[] => {
  const visible = found.filter(({ sheet }) => sheet.hidden !== true);
  return visible.length > 0 ? visible : found;
};

const only = (found: readonly { sheet: NamedSheet; header: Header }[]): SheetChoice | undefined => {
  const [one, ...more] = found;
  return one && more.length === 0 ? { is: 'chosen', ...one } : undefined;
};
const withHeader = (sheets: readonly NamedSheet[], find: (rows: Sheet) => Header | undefined) =>
  sheets.flatMap((sheet) => {
    const header = find(sheet.rows);
    return header ? [{ sheet, header }] : [];
  });

/**
 * The sheet that holds the roster: the one asked for, or the only one whose header tells who, which number and where. Where several do, a
 * person has to say which. A sheet that is hidden counts only where none that shows tells as much.
 */
export const chooseSheet = (sheets: readonly NamedSheet[], asked?: string): SheetChoice => {
  if (asked !== undefined) {
    const sheet = sheets.find(({ name }) => name === asked);
    if (!sheet) return { is: 'unknown', names: names(sheets) };
    const header = findHeader(sheet.rows) ?? guessHeader(sheet.rows);
    return header ? { is: 'chosen', sheet, header } : { is: 'none' };
  }
  const named = withHeader(sheets, findHeader);
  const telling = named.filter(({ header }) => tells(header));
  const candidates = shown(telling.length > 0 ? telling : named.length > 0 ? named : withHeader(sheets, guessHeader));
  if (candidates.length === 0) return { is: 'none' };
  return only(candidates) ?? { is: 'unclear', names: names(candidates.map(({ sheet }) => sheet)) };
};
