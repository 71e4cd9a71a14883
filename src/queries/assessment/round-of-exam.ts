import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import { firstRound, type Round } from '#domain/assessment/retake.ts';
import { lastDay } from '#domain/certification/period.ts';
import type { Exam } from '#domain/content/exam.ts';
import { inForce } from '#domain/shared/dated.ts';
import { addDays, dayOf, laterOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { certificatesOf } from '../certification/certificates-of.ts';
import { tracksPublished } from '../certification/tracks-published.ts';
import { roundOf } from '../progress/round-of.ts';

type Asking = { personId: string; slug: string; exam: Pick<Exam, 'course' | 'purpose'>; today: PlainDate };

/** From which days certificates of a person ask for an exam again: where the window of one opens that is renewed by it. */
const windowsOf = async (db: Reader, { personId, slug, today }: Asking): Promise<PlainDate[]> => {
  const tracks = new Map((await tracksPublished(db, today)).map(({ slug: track, track: { rules } }) => [track, inForce(rules, today)]));
  const held = (await certificatesOf(db, [personId])).get(personId) ?? [];
  const renewed = new Set(held.flatMap(({ kind, previousId }) => (kind === 'renewal' && previousId !== null ? [previousId] : [])));
  return held.flatMap(({ id, track, period }) => {
    const rules = tracks.get(track);
    const asked = rules && [rules.exam, rules.renewal.exam].includes(slug);
    return asked && !renewed.has(id) ? [addDays(lastDay(period), -rules.renewableDays)] : [];
  });
};

/**
 * Where a person stands with what an exam leads to: its course; or, where it is for certificates alone, the certificate. Who has passed such a one sits
 * it again from the day on which a certificate may be renewed by it.
 */
export const roundOfExam = async (db: Reader, asking: Asking): Promise<Round> => {
  const { personId, slug, exam, today } = asking;
  if (exam.purpose === undefined) return roundOf(db, personId, exam.course, today);
  const [last] = await db
    .select({ closedAt: attempt.closedAt })
    .from(attempt)
    .where(and(eq(attempt.personId, personId), eq(attempt.examSlug, slug), eq(attempt.result, 'passed'), isNotNull(attempt.closedAt)))
    .orderBy(desc(attempt.closedAt))
    .limit(1);
  if (!last?.closedAt) return firstRound;
  const completedOn = dayOf(last.closedAt);
  const [from] = (await windowsOf(db, asking)).filter((day) => day > completedOn).sort();
  return { completedOn, againFrom: from === undefined ? null : laterOf(from, addDays(completedOn, 1)) };
};
