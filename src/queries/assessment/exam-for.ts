import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import type { Accommodation } from '#domain/assessment/accommodation.ts';
import { type Attempt, endOf } from '#domain/assessment/attempt.ts';
import { inRound, mayNotStart, type Round, type StartRefusal, scoredOrOpen } from '#domain/assessment/retake.ts';
import { type ExamRules, questionsDrawn, type RuleName, ruleNames, rulesInForce, standingOf } from '#domain/assessment/rules.ts';
import { type OutsideWindow, outsideWindows } from '#domain/assessment/window.ts';
import { type Actor, mayLearn } from '#domain/auth/permission.ts';
import type { Course } from '#domain/content/course.ts';
import type { Exam } from '#domain/content/exam.ts';
import type { Item } from '#domain/content/item.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../content/editions.ts';
import { isAskedAgain } from '../progress/round-of.ts';
import { accommodationFor } from './accommodations-of.ts';
import { roundOfExam } from './round-of-exam.ts';
import { rulesOf } from './rules-of.ts';
import { openSeats } from './seat-for.ts';
import { windowsFor } from './windows-of.ts';

/** Where a person stands with an exam: may begin, is under way, ran out of time and is about to be graded, or may not begin and why. */
export type ExamState =
  | { is: 'ready' }
  | { is: 'open' | 'ended'; attemptId: string; closesAt: Date }
  | { is: 'refused'; refusal: StartRefusal | OutsideWindow }
  | { is: 'not_offered' }
  | { is: 'not_yours' };

export type ShownRule = { name: RuleName; value: number; standing: ReturnType<typeof standingOf> };
export type ExamForPerson = {
  slug: string;
  version: string;
  course: Course;
  /** A name of its own, where it has one. */
  title: Bilingual | null;
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
  /** When it may be begun, where the person's institutions have set windows. */
  windows: { opensAt: Date; closesAt: Date }[];
  /** What the person is examined with today. */
  aids: Omit<Accommodation, 'fromOn' | 'untilOn'>;
  /** Seats in supervised sittings whose code has not been used. */
  seats: { place: string; startsAt: Date; endsAt: Date }[];
  sitting: ExamRules['sitting'];
  /** How many people judge each written answer; null where the exam asks for none. */
  raters: number | null;
  /** How far above the cut a pass spares lessons; null where the course may not be tested out of. */
  testOutAbove: number | null;
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
  const round = await roundOfExam(db, { personId, slug, exam, today });
  const windows = await windowsFor(db, { exam: slug, personId, day: today });
  const seats = await openSeats(db, { exam: slug, personId, now });
  const attempts = await db
    .select()
    .from(attempt)
    .where(and(eq(attempt.personId, personId), eq(attempt.examSlug, slug)))
    .orderBy(desc(attempt.startedAt));
  return {
    slug,
    version: edition.version,
    course: course.snapshot.course,
    title: exam.title ?? null,
    courseSlug: exam.course,
    questions: questionsDrawn(exam),
    coverage: exam.blueprint.map(({ objective, items }) => ({
      objective,
      questions: Object.values(items).reduce((sum, count) => sum + count, 0),
    })),
    rules: rules ? ruleNames.map((name) => ({ name, value: rules[name], standing: standingOf(exam, name, today) })) : [],
    attempts,
    attemptsAllowed: rules?.attempts ?? 0,
    attemptsUsed: isAskedAgain(round, today) ? inRound(attempts, round).length : scoredOrOpen(attempts).length,
    state: mayLearn(actor)
      ? withinWindows(await stateOf(db, attempts, { rules, round, now }), { windows, seats, now })
      : { is: 'not_yours' },
    windows: windows.filter(({ closesAt }) => closesAt > now),
    aids: await accommodationFor(db, personId, today),
    seats,
    sitting: rules?.sitting ?? 'anywhere',
    raters: rules && asksForWriting(exam, edition.snapshot.items) ? rules.raters : null,
    testOutAbove: exam.purpose === undefined && course.snapshot.course.testOut && rules ? rules.testOutAbove : null,
  };
};

/** Whether a paper may hold a written question: one stands in a cell that is drawn from. */
const asksForWriting = ({ blueprint }: Exam, items: readonly Item[]): boolean =>
  items.some(
    ({ type, use, objective, bloom }) =>
      type === 'reflection' && use === 'exam' && blueprint.some((row) => row.objective === objective && (row.items[bloom] ?? 0) > 0),
  );

/** Outside the hours that concern the person nothing may be begun, but for the seat of a sitting. */
const withinWindows = (
  state: ExamState,
  { windows, seats, now }: { windows: readonly { opensAt: Date; closesAt: Date }[]; seats: readonly unknown[]; now: Date },
): ExamState => {
  const refusal = state.is === 'ready' && seats.length === 0 ? outsideWindows(windows, now) : undefined;
  return refusal ? { is: 'refused', refusal } : state;
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
