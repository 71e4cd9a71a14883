import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { isClosed, type Sitting } from './sitting.ts';

/** So many reviews in a row, with so much of them right together, shorten the annual refresher. Platform defaults. */
export const reviewsForCredit = 5;
export const shareForCredit = 0.8;

/** `reachedOn`: once reached it stays until the course is completed anew. `share`: of the reviews that count now; null before the first. */
export type Credit = { reviews: number; share: number | null; reachedOn: PlainDate | null };

const shareOf = (sittings: readonly Sitting[]): number => {
  const points = sittings.flatMap(({ answers }) => answers).reduce((sum, one) => sum + one.points, 0);
  return points / sittings.reduce((sum, { items }) => sum + items.length, 0);
};

/** What somebody's reviews since a completion are worth toward the annual refresher. Returns of missed items neither help nor harm. */
export const creditOf = (sittings: readonly Sitting[]): Credit => {
  const reviews = sittings.filter(isClosed).filter(({ kind }) => kind === 'review');
  const first = reviews.findIndex(
    (_, i) => i + 1 >= reviewsForCredit && shareOf(reviews.slice(i + 1 - reviewsForCredit, i + 1)) >= shareForCredit - 1e-9,
  );
  const last = reviews.slice(-reviewsForCredit);
  return { reviews: reviews.length, share: last.length > 0 ? shareOf(last) : null, reachedOn: reviews[first]?.closedOn ?? null };
};

/** Whoever reviewed within so many days still keeps up. Platform default. */
export const keptUpDays = 365;

/**
 * Until which day somebody keeps up with a course: a year from the last review, while the last five are four fifths right together; null where they
 * are not. This, and not what was once reached, shortens the refresher of a year.
 */
export const keepsUpUntil = (sittings: readonly Sitting[]): PlainDate | null => {
  const reviews = sittings.filter(isClosed).filter(({ kind }) => kind === 'review');
  const last = reviews.slice(-reviewsForCredit);
  const [latest] = last
    .map(({ closedOn }) => closedOn)
    .sort()
    .slice(-1);
  return latest !== undefined && last.length === reviewsForCredit && shareOf(last) >= shareForCredit - 1e-9
    ? addDays(latest, keptUpDays)
    : null;
};
