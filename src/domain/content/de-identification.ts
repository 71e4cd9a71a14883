/** A column that might tell who somebody is. Each step of its ladder says from which words to which coarser ones; beyond the last it is left out. */
export type Column = { name: string; ladder: Record<string, string>[] };
export type Entry = { values: string[]; secret: string };
export type MadeUpTable = {
  columns: Column[];
  secretName: string;
  entries: Entry[];
  /** How far up its ladder each column stands, in versions worth comparing; the first is where the table opens. */
  versions: { label: string; heights: number[] }[];
  /** What somebody knows of one person. */
  clues: { says: string; values: string[] }[];
};

export const leftOut = '＊';

const topOf = ({ ladder }: Column) => ladder.length + 1;

const told = (column: Column, value: string, height: number): string =>
  height >= topOf(column) ? leftOut : column.ladder.slice(0, height).reduce((words, step) => step[words] ?? words, value);

const toldAll = ({ columns }: MadeUpTable, values: string[], heights: number[]) =>
  columns.map((column, i) => told(column, values[i] ?? '', heights[i] ?? 0));

export type Told = { values: string[]; secret: string; alike: number };

/** The table as it would be given away: each entry in its coarser words, with how many look like it in these columns. */
export const toldAs = (table: MadeUpTable, heights: number[]): Told[] => {
  const rows = table.entries.map(({ values, secret }) => ({ values: toldAll(table, values, heights), secret }));
  const sizes = new Map<string, number>();
  for (const { values } of rows) sizes.set(values.join(' | '), (sizes.get(values.join(' | ')) ?? 0) + 1);
  return rows.map((row) => ({ ...row, alike: sizes.get(row.values.join(' | ')) ?? 0 }));
};

export type Exposure = {
  /** The size of the smallest group. */
  k: number;
  /** Entries that stand alone. */
  unique: number;
  uniqueShare: number;
  /** The fewest different secrets within one group (l-diversity). */
  diversity: number;
  /** The mean of the heights, each as a share of its ladder: what is lost, between 0 and 1. */
  loss: number;
};

export const exposureOf = (table: MadeUpTable, heights: number[]): Exposure => {
  const rows = toldAs(table, heights);
  const secrets = new Map<string, Set<string>>();
  for (const { values, secret } of rows) secrets.set(values.join(' | '), (secrets.get(values.join(' | ')) ?? new Set()).add(secret));
  const unique = rows.filter(({ alike }) => alike === 1).length;
  const shares = table.columns.map((column, i) => Math.min(heights[i] ?? 0, topOf(column)) / topOf(column));
  return {
    k: Math.min(...rows.map(({ alike }) => alike)),
    unique,
    uniqueShare: unique / rows.length,
    diversity: Math.min(...[...secrets.values()].map(({ size }) => size)),
    loss: shares.reduce((sum, share) => sum + share, 0) / shares.length,
  };
};

/** What somebody who holds a clue finds: how many entries fit it, and the secret if all of these share it. */
export const found = (table: MadeUpTable, heights: number[], clue: string[]): { fits: number; secret: string | null } => {
  const sought = toldAll(table, clue, heights).join(' | ');
  const fitting = toldAs(table, heights).filter(({ values }) => values.join(' | ') === sought);
  const secrets = new Set(fitting.map(({ secret }) => secret));
  return { fits: fitting.length, secret: secrets.size === 1 ? ([...secrets][0] ?? null) : null };
};
