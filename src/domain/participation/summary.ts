import { z } from 'zod';
import { type Ballot, opinionGroups } from './opinion-groups.ts';
import { type Counts, noVotes, type Share, sharesShown, voteChoices } from './votes.ts';

const Ids = z.array(z.string());
const Shown = z.array(z.strictObject({ choices: z.array(z.enum(voteChoices)), percent: z.int() }));

/** What is shown of the votes, as it is kept: only what may be shown, so that nothing more can leak. */
export const Summary = z.strictObject({
  voters: z.int().nonnegative(),
  statements: z.record(z.string(), Shown.nullable()),
  opinions: z
    .strictObject({
      grouped: z.int(),
      groups: z.array(z.strictObject({ size: z.int(), x: z.number(), y: z.number(), agrees: Ids, disagrees: Ids })),
      common: Ids,
      dividing: Ids,
    })
    .nullable(),
});
export type Summary = z.infer<typeof Summary>;

/** Sums ballots up. Sizes of groups are told in fives. */
export const sumUp = (ballots: readonly Ballot[], statements: readonly string[], seed: number): Summary => {
  const counts = new Map<string, Counts>(statements.map((id) => [id, { ...noVotes }]));
  for (const ballot of ballots)
    for (const [id, choice] of ballot) {
      const count = counts.get(id);
      if (count) count[choice] += 1;
    }
  const shown: Record<string, Share[] | null> = Object.fromEntries([...counts].map(([id, count]) => [id, sharesShown(count)]));
  const opinions = opinionGroups(ballots, statements, seed);
  const inFives = (n: number) => Math.round(n / 5) * 5;
  return {
    voters: ballots.length,
    statements: shown,
    opinions: opinions && {
      ...opinions,
      groups: opinions.groups.map((group) => ({
        ...group,
        size: inFives(group.size),
        x: Math.round(group.x * 100) / 100,
        y: Math.round(group.y * 100) / 100,
      })),
    },
  };
};
