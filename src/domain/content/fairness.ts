/** A group of people whom a model scores from 1 up: at each score, how many truly have the need and how many do not. */
export type ScoredGroup = { name: string; need: number[]; other: number[] };
export type Outcome = { found: number; wrong: number; missed: number; left: number };
/** Shares between 0 and 1; null where nobody is there to divide by. */
export type Measures = { selection: number | null; recall: number | null; precision: number | null };

export type BiasLab = {
  groups: [ScoredGroup, ScoredGroup];
  /** Thresholds worth comparing, each with its name; the first is where the lab opens. */
  settings: { label: string; thresholds: [number, number] }[];
  capacity: number;
};

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Whom a threshold selects and whom it leaves, when everybody at or above it is selected. */
export const outcomeAt = ({ need, other }: ScoredGroup, threshold: number): Outcome => {
  const [found, wrong] = [sum(need.slice(threshold - 1)), sum(other.slice(threshold - 1))];
  return { found, wrong, missed: sum(need) - found, left: sum(other) - wrong };
};

export const measuresOf = ({ found, wrong, missed, left }: Outcome): Measures => ({
  selection: share(found + wrong, found + wrong + missed + left),
  recall: share(found, found + missed),
  precision: share(found, found + wrong),
});

/** 0.519 → 51.9%, 0.8 → 80% */
export const percent = (value: number | null): string => (value === null ? '–' : `${Number((value * 100).toFixed(1))}%`);

const numbers = (text: string) => text.split(' ').map(Number);

/** A lab from the attributes of its tag, which the schema has already checked. */
export const biasLabOf = (
  tag: Record<'first' | 'second' | 'firstNeed' | 'firstOther' | 'secondNeed' | 'secondOther' | 'settings' | 'capacity', string>,
): BiasLab => ({
  groups: [
    { name: tag.first, need: numbers(tag.firstNeed), other: numbers(tag.firstOther) },
    { name: tag.second, need: numbers(tag.secondNeed), other: numbers(tag.secondOther) },
  ],
  settings: tag.settings.split(' | ').map((setting) => {
    const [, label = '', first, second] = setting.match(/^(.+) (\d+) (\d+)$/) ?? [];
    return { label, thresholds: [Number(first), Number(second)] };
  }),
  capacity: Number(tag.capacity),
});
