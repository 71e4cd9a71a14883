/** Rows of the scale by which an opinion is rated, each 0 to 4. Platform default, like the two numbers below. */
export const benchRows = ['matters', 'definite', 'ground', 'feasible', 'tone'] as const;
export const highestMark = 4;
export const benchEnough = 14;
/** Share of the critical points, in per cent, that a careful reading finds. */
export const criticalShare = 80;

/** How many points were found, and whether enough of the critical ones were among them. Where none is critical, that is so. */
export const foundOf = (points: readonly { critical: boolean; found: boolean }[]) => {
  const critical = points.filter((point) => point.critical);
  const found = critical.filter((point) => point.found).length;
  return {
    found: points.filter((point) => point.found).length,
    critical: found,
    careful: found * 100 >= critical.length * criticalShare,
  };
};

/** The sum of the marks given so far; null while a row has none. */
export const benchScore = (marks: readonly (number | null)[]): number | null =>
  marks.length < benchRows.length || marks.includes(null) ? null : marks.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
