import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { regrade } from '#db/schema/index.ts';
import type { AttemptResult, Closer, ObjectiveResult } from '#domain/assessment/attempt.ts';
import { type Cut, markShown } from '#domain/assessment/cut.ts';
import { reaches } from '#domain/assessment/grade.ts';
import { pointsOn } from '#domain/assessment/points-on.ts';
import type { RatingShown } from '#domain/assessment/rating.ts';
import type { ExamRules } from '#domain/assessment/rules.ts';
import { isStrong } from '#domain/assessment/strong-pass.ts';
import type { Course } from '#domain/content/course.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../content/editions.ts';
import { ownAttempt } from './own-attempt.ts';
import { ratingsFor } from './ratings-for.ts';
import { recordsOfPass } from './records-of-pass.ts';
import { rulesOf } from './rules-of.ts';

export type ResultForPerson = {
  exam: string;
  courseSlug: string;
  course: Course;
  result: AttemptResult;
  closedBy: Closer;
  closedAt: Date;
  points: number;
  of: number;
  /** On the scale on which 60 passes, and who set the cut; null for papers drawn before they had one. */
  mark: { value: number; by: Cut['by'] } | null;
  /** Whether it was judged again since. */
  regraded: boolean;
  /** Whether it reached the floor travels with each objective, judged as on the day the attempt began. */
  objectives: (ObjectiveResult & { reached: boolean })[];
  rules: Pick<ExamRules, 'cutScore' | 'objectiveFloor'>;
  /** Whether the pass spares what teaches rules, where the course may be tested out of. */
  spares: boolean;
  /** How its written answers were judged; empty where there were none. */
  ratings: RatingShown[];
  /** The serial of the record of learning that it led to, once the course is complete. */
  serial: string | null;
};

/** The result of one's own closed attempt, by objective and without any key; undefined where there is none yet. */
export const resultOf = async (
  db: Reader,
  { attemptId, personId }: { attemptId: string; personId: string },
): Promise<ResultForPerson | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine || mine.closedAt === null || mine.closedBy === null || mine.result === null || mine.points === null || mine.objectives === null)
    return undefined;
  const { edition, rules } = await rulesOf(db, mine);
  const { course: courseSlug } = edition.snapshot.exam;
  const course = await newestEdition(db, 'course', courseSlug);
  if (!course) return undefined;
  const [issued] = await recordsOfPass(db, { personId, course: courseSlug, on: dayOf(mine.closedAt) });
  return {
    exam: mine.examSlug,
    courseSlug,
    course: course.snapshot.course,
    result: mine.result,
    closedBy: mine.closedBy,
    closedAt: mine.closedAt,
    points: mine.points,
    of: pointsOn(mine.paper),
    mark: mine.paper.cut ? { value: markShown(mine.points, mine.paper.cut.points, pointsOn(mine.paper)), by: mine.paper.cut.by } : null,
    regraded: (await db.$count(regrade, eq(regrade.attemptId, attemptId))) > 0,
    objectives: mine.objectives.map((one) => ({ ...one, reached: reaches(one, rules.objectiveFloor) })),
    rules,
    spares: course.snapshot.course.testOut && mine.result === 'passed' && isStrong(mine.paper, mine.objectives, rules),
    ratings: await ratingsFor(db, mine),
    serial: mine.result === 'passed' ? (issued?.serial ?? null) : null,
  };
};
