/** Every year of a period that is written like `2016–2019`, `1951` or `2024-`; none where no year is written. */
export const yearsOf = (period: string | null): number[] => {
  const named = (period?.match(/\d{4}/g) ?? []).map(Number);
  const [first, last] = [Math.min(...named), Math.max(...named)];
  return named.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
};
