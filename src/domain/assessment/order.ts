/** Steps in the order of the places they were given; those without one follow in the order they were shown in. */
export const orderOf = (shown: readonly string[], places: Readonly<Record<string, number>>): string[] =>
  [...shown].sort(
    (a, b) => (places[a] ?? Number.POSITIVE_INFINITY) - (places[b] ?? Number.POSITIVE_INFINITY) || shown.indexOf(a) - shown.indexOf(b),
  );

/** The place of each step in an order, counted from 1. */
export const placesOf = (order: readonly string[]): Record<string, number> => Object.fromEntries(order.map((key, i) => [key, i + 1]));

/** The same steps with one of them moved to another index. */
export const moved = (order: readonly string[], key: string, to: number): string[] => {
  const others = order.filter((one) => one !== key);
  return [...others.slice(0, to), key, ...others.slice(to)];
};
