/** One measurement. `against` names what it is compared with; `ratio` is value divided by that. */
export type Result = { name: string; value: number; unit: string; against: string | null; ratio: number | null };

const rounded = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

export const alone = (name: string, value: number, unit: string): Result => ({
  name,
  value: rounded(value),
  unit,
  against: null,
  ratio: null,
});
export const compared = (name: string, value: number, unit: string, against: string, other: number): Result => ({
  name,
  value: rounded(value),
  unit,
  against: `${against}: ${rounded(other)} ${unit}`,
  ratio: Math.round((value / other) * 1000) / 1000,
});
