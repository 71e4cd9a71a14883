import { z } from 'zod';
import type { Item, ItemOf } from '../content/item.ts';
import { fault } from '../shared/fault.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { Answers, Paper } from './attempt.ts';
import { score } from './score.ts';

/** The level that a rater found of each criterion, nought the lowest. */
export type Levels = Readonly<Record<string, number>>;
type Rubric = Pick<ItemOf<'reflection'>, 'rubric'>;

/** Two raters further apart than this, as a share of full marks, are not averaged: another is asked. Platform default. */
export const apartAtMost = 1 / 3;

const mostOf = ({ rubric }: Rubric): number => rubric.reduce((sum, { levels }) => sum + levels.length - 1, 0);

/** What a rater gave, as a share of full marks. */
export const ratedShare = (item: Rubric, levels: Levels): number =>
  item.rubric.reduce((sum, { key }) => sum + (levels[key] ?? 0), 0) / mostOf(item);

/**
 * What several raters give together, or undefined while one more is needed: fewer than `needed` have rated, or the nearest two are too far apart. Of
 * three and more the two nearest count, the higher two where others are as near: nobody pays for one rater who stands alone.
 */
export const settle = (shares: readonly number[], needed: number): number | undefined => {
  if (shares.length < needed) return undefined;
  if (shares.length === 1) return shares[0];
  const sorted = [...shares].sort((a, b) => b - a);
  const pairs = sorted.slice(1).map((lower, i) => ({ upper: sorted[i] ?? lower, lower }));
  const nearest = pairs.reduce((best, one) => (one.upper - one.lower < best.upper - best.lower - 1e-9 ? one : best));
  if (shares.length === 2 && nearest.upper - nearest.lower > apartAtMost + 1e-9) return undefined;
  return (nearest.upper + nearest.lower) / 2;
};

/** The written answers of a paper that people have yet to judge. What was taken out, or left empty, waits for nobody. */
export const awaitsRating = (
  { questions }: Pick<Paper, 'questions'>,
  items: readonly Item[],
  answers: Answers,
  { voided }: { voided: ReadonlySet<string> },
): string[] =>
  questions
    .map(({ itemId }) => itemId)
    .filter(
      (id) =>
        !voided.has(id) && items.some((item) => item.id === id && item.type === 'reflection' && score(item, answers[id]) === 'awaiting'),
    );

/** How far two raters of the same answers agree, criterion by criterion: the very same level, and at most one apart. Null where nothing was rated twice. */
export type Agreement = { criteria: number; same: number; near: number };
export const agreementOf = (pairs: readonly (readonly [Levels, Levels])[]): Agreement | null => {
  const apart = pairs.flatMap(([one, other]) =>
    Object.keys(one).flatMap((key) => (other[key] === undefined ? [] : [Math.abs((one[key] ?? 0) - other[key])])),
  );
  if (apart.length === 0) return null;
  const share = (most: number) => apart.filter((distance) => distance <= most).length / apart.length;
  return { criteria: apart.length, same: share(0), near: share(1) };
};

const Remark = z.string().trim().max(1000);
export const levelField = (key: string) => `level-${key}`;

/** What a rater sends: a level for each criterion, and a word to the writer. */
export const ratingForm = ({ rubric }: Rubric) =>
  z.object({
    ...Object.fromEntries(
      rubric.map(({ key, levels }) => [
        levelField(key),
        z.enum(levels.map((_, n) => String(n)) as [string, ...string[]], fault('missing')),
      ]),
    ),
    remark: Remark,
  });

export const levelsIn = ({ rubric }: Rubric, form: Readonly<Record<string, unknown>>): Levels =>
  Object.fromEntries(rubric.map(({ key }) => [key, Number(form[levelField(key)])]));

/** What a writer is shown of how a written answer was judged: the points, the level of each criterion by rater, and what raters wrote. No rater's name. */
export type RatingShown = {
  question: number;
  points: number;
  /** Whether another rater has been asked since, after an appeal. */
  isOpen: boolean;
  criteria: { name: Bilingual; levels: number[]; most: number }[];
  remarks: string[];
};

export type RatingRefusal =
  | { code: 'assessment.own_reflection' }
  | { code: 'assessment.rated_already' }
  | { code: 'assessment.rating_settled' };
/** Nothing can be begun or objected to while people still judge what was written. */
export type AwaitingRating = { code: 'assessment.awaiting_rating'; attemptId: string };
