/** What keeps anybody from being read off a result. Platform defaults, stricter than what peers and statistical offices ask. */
export const limits = {
  /** Fewer votes than this, and nothing is told of them. */
  votes: 50,
  /** A cell of fewer is merged with others. */
  cell: 5,
  /** From so many votes on shares are told to the percent; below to `coarse`. */
  exactFrom: 500,
  coarse: 5,
  /** The number of votes is told as a band, and from `exactFrom` on in hundreds. */
  bands: [50, 100, 200, 500],
  /** So many new votes are published together, so that no single one can be read off the difference. */
  batch: 20,
  /** Shares by another feature are told from so many votes, and cells of so many. */
  crossVotes: 300,
  crossCell: 10,
} as const;

/** Whether what was counted since the last publication is published now. */
export const isDue = ({ counted, published }: { counted: number; published: number }): boolean =>
  counted >= limits.votes && counted - published >= limits.batch;

/** How a share of `total` votes is told. */
export const percentOf = (votes: number, total: number): number => {
  const exact = (votes / total) * 100;
  return total < limits.exactFrom ? Math.round(exact / limits.coarse) * limits.coarse : Math.round(exact);
};

export type Band = { from: number; to: number | null };

/** How many votes there are, as far as it is told. */
export const bandOf = (total: number): Band => {
  if (total >= limits.exactFrom) return { from: Math.floor(total / 100) * 100, to: null };
  const above = limits.bands.findIndex((edge) => total < edge);
  return { from: limits.bands[above - 1] ?? 0, to: (limits.bands[above] ?? 0) - 1 };
};
