import type { Paper } from '#domain/assessment/attempt.ts';
import { markShown } from '#domain/assessment/cut.ts';
import { pointsOn } from '#domain/assessment/points-on.ts';

/** The mark of a paper on the scale on which 60 passes; undefined where it was not scored, or drawn before papers kept their cut. */
export const markOf = ({ points, paper }: { points: number | null; paper: Paper }): number | undefined =>
  points === null || !paper.cut ? undefined : markShown(points, paper.cut.points, pointsOn(paper));
