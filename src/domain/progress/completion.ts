import type { CourseSnapshot, LessonSnapshot } from '../content/snapshot.ts';
import { dayOf, type PlainDate } from '../shared/plain-date.ts';
import type { Evidence } from './evidence.ts';

/** The acts of a lesson that evidence shows as done. */
const done = (evidence: readonly Evidence[], lesson: string) =>
  new Set(
    evidence
      .filter(({ kind, ref }) => kind === 'lesson_act' && ref.startsWith(`${lesson}/`))
      .map(({ ref }) => ref.slice(lesson.length + 1)),
  );

/** What a course asks of somebody beside its exam: every act, the decisions alone, or nothing more. */
export type Asked = 'everything' | 'decisions' | 'nothing';

/** The acts of a lesson that are asked. A check asks what is known; a dilemma, a branch and a worksheet ask what one would do. */
export const actsAsked = (lesson: LessonSnapshot, asked: Asked): LessonSnapshot['acts'] =>
  asked === 'everything' ? lesson.acts : asked === 'decisions' ? lesson.acts.filter(({ kind }) => kind !== 'check') : [];

/**
 * What is asked of somebody beside the exam. Where a course may be tested out of, a strong pass spares what teaches rules and never the decisions.
 * A pass from before there were strong ones completed such a course, and still does.
 */
export const askedBeside = ({ course }: Pick<CourseSnapshot, 'course'>, evidence: readonly Evidence[]): Asked => {
  if (!course.testOut || course.exam === null) return 'everything';
  const passes = evidence.filter(({ kind, ref }) => kind === 'exam_pass' && ref === course.exam);
  if (passes.some(({ detail }) => detail?.strength === undefined)) return 'nothing';
  return passes.some(({ detail }) => detail?.strength === 'strong') ? 'decisions' : 'everything';
};

/** A lesson is complete when each of its acts that is asked has been done, never by time spent. */
export const isLessonComplete = (lesson: LessonSnapshot, evidence: readonly Evidence[], asked: Asked = 'everything'): boolean => {
  const acts = done(evidence, lesson.slug);
  return (lesson.acts.length > 0 || asked !== 'everything') && actsAsked(lesson, asked).every(({ id }) => acts.has(id));
};

/** With which courses somebody keeps up by their reviews, and until which day. */
export type KeptUp = { course: string; until: PlainDate };

/** The lessons of a course that whoever keeps up with another is spared on a day. */
export const sparedByReviews = (
  { shortenedBy }: CourseSnapshot['course'],
  keptUp: readonly KeptUp[],
  today: PlainDate,
): ReadonlySet<string> =>
  new Set(shortenedBy && keptUp.some(({ course, until }) => course === shortenedBy.reviewsOf && today <= until) ? shortenedBy.lessons : []);

/** A course is complete when its exam is passed and every lesson is complete, as far as it is asked. */
export const isCourseComplete = (
  snapshot: Pick<CourseSnapshot, 'course' | 'lessons'>,
  evidence: readonly Evidence[],
  spared: ReadonlySet<string> = new Set(),
): boolean => {
  const { course } = snapshot;
  const lessons = snapshot.lessons.filter(({ slug }) => !spared.has(slug));
  const passed = course.exam === null || evidence.some(({ kind, ref }) => kind === 'exam_pass' && ref === course.exam);
  const asked = askedBeside(snapshot, evidence);
  return passed && lessons.every((lesson) => isLessonComplete(lesson, evidence, asked));
};

/** The day on which a course was last completed, whatever became of the record since; null for never. */
export const lastCompletedOn = (completions: readonly { course: string; completedOn: PlainDate }[], course: string): PlainDate | null =>
  completions
    .filter((one) => one.course === course)
    .map(({ completedOn }) => completedOn)
    .sort()
    .at(-1) ?? null;

/**
 * The evidence of a course that is not spent. What was done until the course was last completed led to that completion and to no other, but for
 * lessons where an exam shows anew what is known: they stay done, and those that have come since are still to be done.
 */
export const unspent = <E extends Evidence>({ course }: CourseSnapshot, evidence: readonly E[], lastOn: PlainDate | null): E[] =>
  evidence.filter(({ kind, at }) => lastOn === null || dayOf(at) > lastOn || (kind === 'lesson_act' && course.exam !== null));

/** What of a completion the lesson about changes rests on. */
type Earlier = { course: string; editionId: string; completedOn: PlainDate };

/**
 * The lesson on what changed is open to whoever completed an earlier edition, to the end of the day to which that counts: it stands in for the
 * whole course. `earlier`: completions whose record stands. Undefined where the edition has none or it is too late.
 */
export const openDelta = (
  { course, delta }: CourseSnapshot,
  { slug, editionId, earlier, today }: { slug: string; editionId: string; earlier: readonly Earlier[]; today: PlainDate },
): LessonSnapshot | undefined => {
  const until = course.earlierValidUntil;
  const mine = earlier.filter((one) => one.course === slug);
  const isOpen = until !== undefined && today <= until && mine.length > 0 && mine.every((one) => one.editionId !== editionId);
  return isOpen ? delta : undefined;
};

/** Whether the lesson on what changed was done since the course was last completed, in this edition. */
export const isDeltaComplete = (
  lesson: LessonSnapshot,
  evidence: readonly Evidence[],
  { editionId, lastOn }: { editionId: string; lastOn: PlainDate | null },
): boolean =>
  isLessonComplete(
    lesson,
    evidence.filter((one) => one.editionId === editionId && (lastOn === null || dayOf(one.at) > lastOn)),
  );

/** A course is completed anew as it was the first time, by evidence that is not spent. */
export const isCompletedAnew = (
  snapshot: CourseSnapshot,
  evidence: readonly Evidence[],
  { lastOn, spared }: { lastOn: PlainDate | null; spared?: ReadonlySet<string> },
): boolean => isCourseComplete(snapshot, unspent(snapshot, evidence, lastOn), spared);
