import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import { type Attempt, endOf } from '#domain/assessment/attempt.ts';
import { inRound, mayNotStart, type Round, type StartRefusal } from '#domain/assessment/retake.ts';
import { type ExamRules, questionsDrawn, type RuleName, ruleNames, rulesInForce, standingOf } from '#domain/assessment/rules.ts';
import { type Actor, mayLearn } from '#domain/auth/permission.ts';
import type { Course } from '#domain/content/course.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../content/editions.ts';
import { isAskedAgain, roundOf } from '../progress/round-of.ts';
import { rulesOf } from './rules-of.ts';

/** Where a person stands with an exam: may begin, is under way, ran out of time and is about to be graded, or may not begin and why. */
export type ExamState =
  | { is: 'ready' }
  | { is: 'open' | 'ended'; attemptId: string; closesAt: Date }
  | { is: 'refused'; refusal: StartRefusal }
  | { is: 'not_offered' }
  | { is: 'not_yours' };

export type ShownRule = { name: RuleName; value: number; standing: ReturnType<typeof standingOf> };
export type ExamForPerson = {
  slug: string;
  version: string;
  course: Course;
  courseSlug: string;
  questions: number;
  /** How many questions each objective has, in the order of the blueprint. */
  coverage: { objective: string; questions: number }[];
  rules: ShownRule[];
  attempts: Attempt[];
  attemptsAllowed: number;
  /** How many of them are used up, counted anew when the course is asked for again. */
  attemptsUsed: number;
  state: ExamState;
};

/** An exam as a person finds it now: what it covers, its numbers, earlier attempts (latest first) and what may be done. */
export const examFor = async (
  db: Reader,
  { exam: slug, actor, now }: { exam: string; actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<ExamForPerson | undefined> => {
  const edition = await newestEdition(db, 'exam', slug);
  if (!edition) return undefined;
  const { exam } = edition.snapshot;
  const course = await newestEdition(db, 'course', exam.course);
  if (!course) return undefined;
  const { personId } = actor;
  const today = dayOf(now);
  const rules = rulesInForce(exam, today);
  const round = await roundOf(db, personId, exam.course, today);
  const attempts = await db
    .select()
    .from(attempt)
    .where(and(eq(attempt.personId, personId), eq(attempt.examSlug, slug)))
    .orderBy(desc(attempt.startedAt));
  return {
    slug,
    version: edition.version,
    course: course.snapshot.course,
    courseSlug: exam.course,
    questions: questionsDrawn(exam),
    coverage: exam.blueprint.map(({ objective, items }) => ({
      objective,
      questions: Object.values(items).reduce((sum, count) => sum + count, 0),
    })),
    rules: rules ? ruleNames.map((name) => ({ name, value: rules[name], standing: standingOf(exam, name, today) })) : [],
    attempts,
    attemptsAllowed: rules?.attempts ?? 0,
    attemptsUsed: isAskedAgain(round, today) ? inRound(attempts, round).length : attempts.length,
    state: mayLearn(actor) ? await stateOf(db, attempts, { rules, round, now }) : { is: 'not_yours' },
  };
};

const stateOf = async (
  db: Reader,
  attempts: readonly Attempt[],
  { rules, round, now }: { rules: ExamRules | undefined; round: Round; now: Date },
): Promise<ExamState> => {
  const open = attempts.find(({ closedAt }) => closedAt === null);
  if (open) {
    const end = endOf(open, (await rulesOf(db, open)).rules);
    return { is: now > end ? 'ended' : 'open', attemptId: open.id, closesAt: open.closesAt };
  }
  if (!rules) return { is: 'not_offered' };
  const refusal = mayNotStart(attempts, rules, round, now);
  return refusal ? { is: 'refused', refusal } : { is: 'ready' };
};
