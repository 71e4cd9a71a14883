/** How often the items of an exam have been drawn, into how many papers, the share of papers that may ask one, in per cent, and those taken out. */
export type Exposure = { papers: number; served: ReadonlyMap<string, number>; cap: number; out: ReadonlySet<string> };
export const nothingServed: Exposure = { papers: 0, served: new Map(), cap: 100, out: new Set() };

/** What a person was asked before: in the last attempt, and in any earlier one. What they judged others by counts as asked last. */
export type AskedBefore = { last: ReadonlySet<string>; ever: ReadonlySet<string> };
export const nothingAsked: AskedBefore = { last: new Set(), ever: new Set() };

/** Something that may be drawn: the less it stands against it the lower its rank, and how often it has been drawn. */
export type Ranked<U> = { unit: U; rank: number; times: number };

/**
 * What may be drawn, each an item or the items of a case set, in the order in which it is taken: what was taken out comes last of all, then what
 * the last attempt asked, then what is over the cap, then what any earlier attempt asked; among equals the least drawn first, ties by chance.
 */
export const inDrawOrder = <U extends readonly { id: string }[]>(
  units: readonly U[],
  { papers, served, cap, out }: Exposure,
  { last, ever }: AskedBefore,
  random: () => number,
): Ranked<U>[] =>
  units
    .map((unit) => {
      const times = Math.max(0, ...unit.map(({ id }) => served.get(id) ?? 0));
      const isOver = papers > 0 && times * 100 > papers * cap;
      const some = (asked: ReadonlySet<string>) => unit.some(({ id }) => asked.has(id));
      return { unit, rank: (some(out) ? 8 : 0) + (some(last) ? 4 : 0) + (isOver ? 2 : 0) + (some(ever) ? 1 : 0), times, chance: random() };
    })
    .sort((a, b) => a.rank - b.rank || a.times - b.times || a.chance - b.chance)
    .map(({ unit, rank, times }) => ({ unit, rank, times }));
