/** How long each question has been in sight since its answer was last taken. Without a question in sight alone, nothing is known and nothing told. */
export const stopwatch = (clock: () => number) => {
  const spent = new Map<string, number>();
  let inSight: string | null = null;
  let since = 0;

  const settle = () => {
    const now = clock();
    if (inSight !== null) spent.set(inSight, (spent.get(inSight) ?? 0) + Math.max(0, now - since));
    since = now;
  };
  return {
    /** From now on this question is looked at; null while several are, or the page is out of sight. */
    look: (itemId: string | null) => {
      settle();
      inSight = itemId;
    },
    /** The milliseconds of a question, which begin anew. */
    take: (itemId: string): number | undefined => {
      settle();
      const ms = spent.get(itemId);
      spent.delete(itemId);
      return ms === undefined ? undefined : Math.round(ms);
    },
  };
};
export type Stopwatch = ReturnType<typeof stopwatch>;
