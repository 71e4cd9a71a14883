/** One answer as statistics read it: its score from 0 to 1, the options chosen, and the cell of the blueprint it was drawn for. */
export type ScoredAnswer = {
  itemId: string;
  cell: string;
  score: number;
  chosen: readonly string[] /** How long it took, where that is known. */;
  ms?: number | null;
};

/** A first attempt that counts: everything on the paper, unanswered questions with a score of 0. */
export type Sitting = { id: string; answers: readonly ScoredAnswer[] };

export const totalOf = ({ answers }: Pick<Sitting, 'answers'>): number => answers.reduce((sum, { score }) => sum + score, 0);

/** The share of full marks, so that papers of different length can be compared. */
export const shareOf = (sitting: Pick<Sitting, 'answers'>): number =>
  sitting.answers.length === 0 ? 0 : totalOf(sitting) / sitting.answers.length;
