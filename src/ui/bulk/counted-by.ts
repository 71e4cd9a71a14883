/** How often each comes, the most frequent first. */
export const countedBy = <T>(all: readonly T[]): [T, number][] =>
  [...Map.groupBy(all, (one) => one)].map(([one, group]): [T, number] => [one, group.length]).sort(([, a], [, b]) => b - a);
