import type { Sitting } from '#domain/assessment/statistics/sitting.ts';

/** Twelve people and six questions, right 1 and wrong 0: the published fixture of item analysis. */
export const twelve = '111110 111101 111010 110110 111100 101011 110000 101001 010100 100001 100000 000001'.split(' ');

const number = (n: number) => String(n).padStart(3, '0');

/** Rows of right and wrong as first attempts; a right answer chose `a`, a wrong one `b`. */
export const sittingsOf = (rows: readonly string[]): Sitting[] =>
  rows.map((row, person) => ({
    id: `person-${number(person + 1)}`,
    answers: [...row].map((mark, i) => ({
      itemId: `item-${i + 1}`,
      cell: 'O1 U',
      score: Number(mark),
      chosen: [mark === '1' ? 'a' : 'b'],
    })),
  }));

export const options = [
  { key: 'a', correct: true },
  { key: 'b', correct: false },
  { key: 'c', correct: false },
];

/** Four judges and five questions: the published fixture of an Angoff panel. */
export const fourJudges = [
  [0.7, 0.6, 0.8, 0.5, 0.9],
  [0.65, 0.55, 0.85, 0.45, 0.9],
  [0.8, 0.6, 0.75, 0.6, 0.85],
  [0.6, 0.5, 0.8, 0.5, 0.95],
];
