import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { enrolment, evidence } from '#db/schema/index.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import { type Asked, askedBeside, isLessonComplete, openDelta, sparedByReviews, unspent } from '#domain/progress/completion.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { editionById, newestEdition } from '../content/editions.ts';
import { keptUpOf } from '../refresh/kept-up.ts';
import { completionsOf } from '../requirements/completions-of.ts';
import { isAskedAgain, roundOf } from './round-of.ts';

export type CourseProgress = {
  course: string;
  snapshot: CourseSnapshot;
  /** Per lesson, what was chosen last in each act done. */
  choices: Record<string, Record<string, string>>;
  doneLessons: Set<string>;
  /** What is asked beside the exam: a strong pass spares all but the decisions. */
  asked: Asked;
  /** Lessons that keeping up with the reviews of another course spares. */
  spared: ReadonlySet<string>;
  place: { lesson: string; section: number } | null;
  /** The lesson to go on with: where the person was unless that is done, else the first that is not. */
  nextLesson: string | undefined;
  hasBegun: boolean;
  examPassed: boolean;
  /** The last completion whose record stands, and those before it. */
  completion: { completedOn: PlainDate; serial: string | null } | null;
  earlier: { completedOn: PlainDate; serial: string | null }[];
  /** The lesson on what changed that stands in for the rest, and until when; null where it is not open to this person. */
  delta: { slug: string; minutes: number; until: PlainDate } | null;
  /** `again`: it was completed and is asked for once more; what is done is what counts toward that. */
  round: 'first' | 'again';
  /** The first day on which what was completed may be completed anew; null while nothing asks for it. */
  againFrom: PlainDate | null;
};

/** How far a person is in a course, by the edition they are under way in (else the newest); undefined when there is no such course. */
export const courseProgress = async (
  db: Reader,
  { personId, course, today }: { personId: string; course: string; today: PlainDate },
): Promise<CourseProgress | undefined> => {
  const round = await roundOf(db, personId, course, today);
  const isAgain = round.completedOn !== null && isAskedAgain(round, today);
  const [enrolled] = await db
    .select()
    .from(enrolment)
    .where(and(eq(enrolment.personId, personId), eq(enrolment.course, course)));
  const underWay = enrolled && isAgain && dayOf(enrolled.startedAt) <= (round.completedOn ?? '') ? undefined : enrolled;
  const edition = underWay ? await editionById(db, 'course', underWay.editionId) : await newestEdition(db, 'course', course);
  if (!edition) return undefined;
  const { snapshot } = edition;
  const proofs = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.personId, personId), eq(evidence.course, course)))
    .orderBy(evidence.at);
  const counting = isAgain ? unspent(snapshot, proofs, round.completedOn) : proofs;

  const choices: CourseProgress['choices'] = {};
  for (const { kind, ref, detail } of counting) {
    if (kind !== 'lesson_act') continue;
    const [lesson = '', act = ''] = ref.split('/');
    choices[lesson] = { ...choices[lesson], ...(detail.choice !== undefined && { [act]: detail.choice }) };
  }
  const asked = askedBeside(snapshot, counting);
  const reviewsOf = snapshot.course.shortenedBy?.reviewsOf;
  const keptUp = reviewsOf === undefined ? [] : await keptUpOf(db, personId, [reviewsOf]);
  const spared = sparedByReviews(snapshot.course, keptUp, today);
  const isDone = (lesson: CourseSnapshot['lessons'][number]) => spared.has(lesson.slug) || isLessonComplete(lesson, counting, asked);
  const doneLessons = new Set(snapshot.lessons.filter(isDone).map(({ slug }) => slug));
  const standing = (await completionsOf(db, [personId])).filter((one) => one.course === course && one.revokedAt === null);
  const delta = isAgain ? openDelta(snapshot, { slug: course, editionId: edition.id, earlier: standing, today }) : undefined;
  const [completion, ...earlier] = standing
    .sort((a, b) => (a.completedOn < b.completedOn ? 1 : -1))
    .map(({ completedOn, serial }) => ({ completedOn, serial }));
  const open = snapshot.lessons.map(({ slug }) => slug).filter((slug) => !doneLessons.has(slug));
  const place = underWay?.lesson ? { lesson: underWay.lesson, section: underWay.section ?? 0 } : null;
  return {
    course,
    snapshot,
    choices,
    doneLessons,
    asked,
    spared,
    place,
    nextLesson: place && open.includes(place.lesson) ? place.lesson : open[0],
    hasBegun: underWay !== undefined,
    examPassed: counting.some(({ kind, ref }) => kind === 'exam_pass' && ref === snapshot.course.exam),
    completion: completion ?? null,
    earlier,
    delta: delta ? { slug: delta.slug, minutes: delta.minutes, until: snapshot.course.earlierValidUntil ?? today } : null,
    round: isAgain ? 'again' : 'first',
    againFrom: round.againFrom,
  };
};
