import { mean, median } from 'simple-statistics';

/** An answer to a question: what it earned, and how long it took where that is known. */
export type Timed = { score: number; ms: number | null };
type Spell = { p: number; ms: number | null };
/** How a question did when it was new, and how it did lately. */
export type Drift = { before: Spell; after: Spell };

/** How many answers are looked at together. Platform default. */
export const spellOf = 100;

const spell = (answers: readonly Timed[]): Spell => {
  const times = answers.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return { p: mean(answers.map(({ score }) => score)), ms: times.length * 2 < answers.length ? null : median(times) };
};

/** The first hundred answers beside the last hundred, in order of time; null while these are partly the same. */
export const driftOf = (answers: readonly Timed[]): Drift | null =>
  answers.length < 2 * spellOf ? null : { before: spell(answers.slice(0, spellOf)), after: spell(answers.slice(-spellOf)) };

const [easierBy, quickerBy] = [0.15, 0.3];

/** Whether a question has become easier and quicker at once, as one does that is passed on. */
export const hasDrifted = ({ before, after }: Drift): boolean =>
  after.p - before.p >= easierBy - 1e-9 && before.ms !== null && after.ms !== null && after.ms <= before.ms * (1 - quickerBy);
