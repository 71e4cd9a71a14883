import { smallest } from '../shared/smallest.ts';
import { limits } from './limits.ts';

/** What can be said to a statement of others. Passing is an answer too: 说不清 / 需要更多信息. */
export const voteChoices = ['agree', 'disagree', 'pass'] as const;
export type VoteChoice = (typeof voteChoices)[number];
export type Counts = Record<VoteChoice, number>;

export const noVotes: Counts = { agree: 0, disagree: 0, pass: 0 };
export const totalOf = (counts: Counts): number => counts.agree + counts.disagree + counts.pass;

/**
 * The order in which somebody is shown what they have not voted on: by chance, but the less a statement has been seen the likelier it comes early.
 * Weighted sampling without putting back (Efraimidis and Spirakis).
 */
export const lessSeenFirst = <T extends { seen: number }>(statements: readonly T[], random: () => number): T[] =>
  statements
    .map((statement) => ({ statement, key: Math.max(random(), Number.MIN_VALUE) ** (1 + statement.seen) }))
    .sort((a, b) => b.key - a.key)
    .map(({ statement }) => statement);

/** A part of the bar: one choice, or several of which at least one was made too rarely to be told by itself. */
export type Share = { choices: VoteChoice[]; percent: number };

/**
 * What may be shown of the votes on one statement; null while there are too few, and nothing where all but a few chose the same. A cell below the
 * smallest is told together with another.
 */
export const sharesShown = (counts: Counts): Share[] | null => {
  const total = totalOf(counts);
  if (total < limits.votersToShow) return null;
  const cells = voteChoices.map((choice) => ({ choices: [choice], count: counts[choice] }));
  const few = cells.filter(({ count }) => count < smallest);
  if (few.length > 0) {
    const others = cells.filter((cell) => !few.includes(cell)).sort((a, b) => a.count - b.count);
    // One small cell alone could be worked out from the rest: it goes together with the next smallest.
    while (few.length < 2 || few.reduce((sum, { count }) => sum + count, 0) < smallest) {
      const next = others.shift();
      if (!next) return [];
      few.push(next);
    }
    if (others.length === 0) return [];
    const merged = {
      choices: voteChoices.filter((choice) => few.some(({ choices }) => choices[0] === choice)),
      count: few.reduce((sum, { count }) => sum + count, 0),
    };
    return inPercent([...others, merged], total);
  }
  return inPercent(cells, total);
};

const inPercent = (cells: readonly { choices: VoteChoice[]; count: number }[], total: number): Share[] => {
  const step = total < limits.roundedBelow ? 5 : 1;
  return [...cells]
    .sort((a, b) => voteChoices.indexOf(a.choices[0] ?? 'pass') - voteChoices.indexOf(b.choices[0] ?? 'pass'))
    .map(({ choices, count }) => ({ choices, percent: Math.round((count / total) * (100 / step)) * step }));
};

/**
 * Whether what is shown may be brought up to date: from the first fifty voters, in steps of twenty, and once more at the close if at least five came
 * after the last step.
 */
export const mayUpdate = (voters: number, shownVoters: number, isOver: boolean): boolean => {
  if (voters < limits.votersToShow) return false;
  return voters - shownVoters >= (isOver ? smallest : limits.voterStep);
};
