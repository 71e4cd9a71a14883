import { kmeans } from 'ml-kmeans';
import { PCA } from 'ml-pca';
import { silhouetteMetric } from 'simple-statistics';
import { smallest } from '../shared/smallest.ts';
import { limits } from './limits.ts';
import type { VoteChoice } from './votes.ts';

/** The votes of one token, by statement. */
export type Ballot = ReadonlyMap<string, VoteChoice>;

/** A group of people who voted alike, without a name of its own: what it mostly agrees and disagrees with, and where it lies on the map. */
export type OpinionGroup = { size: number; x: number; y: number; agrees: string[]; disagrees: string[] };
export type Opinions = { grouped: number; groups: OpinionGroup[]; common: string[]; dividing: string[] };

// All platform defaults: how many statements somebody must have voted on to be grouped, how many groups are tried, how clearly apart they must lie
// (silhouette), and from which share a group is said to agree.
const enough = { votesEach: 5, groupsAtMost: 4, silhouette: 0.25, asGoodAs: 0.1, mostly: 0.6, peopleCompared: 2000 } as const;

const worth: Record<VoteChoice, number> = { agree: 1, disagree: -1, pass: 0 };

/** Ballots as rows: what somebody did not vote on is taken as what the others said on average, so that it pulls nowhere. */
const rowsOf = (ballots: readonly Ballot[], statements: readonly string[]): number[][] => {
  const means = statements.map((id) => {
    const given = ballots.flatMap((ballot) => ballot.get(id) ?? []);
    return given.length === 0 ? 0 : given.reduce((sum, choice) => sum + worth[choice], 0) / given.length;
  });
  return ballots.map((ballot) => statements.map((id, i) => worth[ballot.get(id) ?? 'pass'] + (ballot.has(id) ? 0 : (means[i] ?? 0))));
};

type Clustering = { labels: number[]; score: number };

/** The clearest division into groups none of which is too small; undefined where there is none. */
const clearest = (points: number[][], seed: number): Clustering | undefined => {
  const found: Clustering[] = [];
  for (let k = 2; k <= enough.groupsAtMost; k += 1) {
    const { clusters: labels } = kmeans(points, k, { seed, initialization: 'kmeans++' });
    const sizes = Array.from({ length: k }, (_, group) => labels.filter((label) => label === group).length);
    if (sizes.some((size) => size < smallest)) continue;
    const step = Math.max(1, Math.ceil(points.length / enough.peopleCompared));
    const every = (_: unknown, i: number) => i % step === 0;
    found.push({ labels, score: silhouetteMetric(points.filter(every), labels.filter(every)) });
  }
  const best = Math.max(...found.map(({ score }) => score));
  // Of divisions that are about as clear, the one into fewer groups: it is the easier to understand.
  return found.find(({ score }) => score >= enough.silhouette && score >= best - enough.asGoodAs);
};

type Leaning = 'agrees' | 'disagrees' | 'neither';
const leaningOf = (ballots: readonly Ballot[], id: string): Leaning => {
  const given = ballots.flatMap((ballot) => ballot.get(id) ?? []);
  // Nothing is said of a group where fewer than five of it voted.
  if (given.length < smallest) return 'neither';
  const share = (choice: VoteChoice) => given.filter((one) => one === choice).length / given.length;
  return share('agree') >= enough.mostly ? 'agrees' : share('disagree') >= enough.mostly ? 'disagrees' : 'neither';
};

/**
 * Groups of people who voted alike: principal components of the ballots, then k-means on the first two. Null with fewer than fifty people who voted on
 * enough statements, or where no division is clear: then nobody is put in a group. What is said of a group is words and no numbers, since a number for
 * each group and statement would be a table of small cells.
 */
export const opinionGroups = (ballots: readonly Ballot[], statements: readonly string[], seed: number): Opinions | null => {
  const needed = Math.min(enough.votesEach, statements.length);
  const counted = ballots.filter((ballot) => statements.filter((id) => ballot.has(id)).length >= needed);
  if (statements.length < 3 || counted.length < limits.votersToShow) return null;
  const rows = rowsOf(counted, statements);
  const alike = new Set(rows.map(String)).size;
  if (alike < enough.groupsAtMost) return null;
  const points = new PCA(rows, { center: true, scale: false }).predict(rows, { nComponents: 2 }).to2DArray();
  const division = clearest(points, seed);
  if (!division) return null;
  const reach = Math.max(...points.flat().map(Math.abs), Number.EPSILON);
  const members = Map.groupBy(counted.keys(), (i) => division.labels[i] ?? 0);
  const groups = [...members.values()]
    .map((indexes) => {
      const own = indexes.flatMap((i) => counted[i] ?? []);
      const middle = (axis: 0 | 1) => indexes.reduce((sum, i) => sum + (points[i]?.[axis] ?? 0), 0) / indexes.length / reach;
      const leaning = (which: Leaning) => statements.filter((id) => leaningOf(own, id) === which);
      return { size: own.length, x: middle(0), y: middle(1), agrees: leaning('agrees'), disagrees: leaning('disagrees') };
    })
    .sort((a, b) => b.size - a.size);
  return {
    grouped: counted.length,
    groups,
    common: statements.filter(
      (id) => groups.every(({ agrees }) => agrees.includes(id)) || groups.every(({ disagrees }) => disagrees.includes(id)),
    ),
    dividing: statements.filter(
      (id) => groups.some(({ agrees }) => agrees.includes(id)) && groups.some(({ disagrees }) => disagrees.includes(id)),
    ),
  };
};
