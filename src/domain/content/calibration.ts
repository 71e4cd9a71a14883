/** A guess at one of two answers: how sure, from 0.5 to 1, and whether it was right. */
export type Guess = { confidence: number; hit: boolean };
export type Band = { from: number; to: number; count: number; hits: number; confidence: number };
export type Calibration = { count: number; hits: number; confidence: number; brier: number; bands: Band[] };

/** How sure one may say to be, in per cent. */
export const confidences = [50, 60, 70, 80, 90, 100] as const;
/** The score of whoever says 50% to everything, right or wrong. */
export const coinBrier = 0.25;

/** The Brier score of one guess: nought is best, one is worst. Sure and wrong costs far more than sure and right gains. */
export const brier = ({ confidence, hit }: Guess): number => (confidence - (hit ? 1 : 0)) ** 2;

const edges: readonly (readonly [number, number])[] = [
  [0.5, 0.6],
  [0.7, 0.8],
  [0.9, 1],
];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How well confidence and being right go together. Null before the first guess; bands nobody used are left out. */
export const calibrationOf = (guesses: readonly Guess[]): Calibration | null =>
  guesses.length === 0
    ? null
    : {
        count: guesses.length,
        hits: guesses.filter(({ hit }) => hit).length,
        confidence: mean(guesses.map(({ confidence }) => confidence)),
        brier: mean(guesses.map(brier)),
        bands: edges.flatMap(([from, to]) => {
          const here = guesses.filter(({ confidence }) => confidence >= from - 1e-9 && confidence <= to + 1e-9);
          if (here.length === 0) return [];
          const hits = here.filter(({ hit }) => hit).length;
          return [{ from, to, count: here.length, hits, confidence: mean(here.map(({ confidence }) => confidence)) }];
        }),
      };
