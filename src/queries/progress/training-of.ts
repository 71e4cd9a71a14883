import type { Reader } from '#db/client.ts';
import type { ObligationState } from '#domain/requirements/obligation.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { type ObligationShown, obligationsOf } from '../requirements/obligations-of.ts';
import { type CourseProgress, courseProgress } from './course-progress.ts';

type Open = Omit<ObligationShown, 'state'> & { state: Exclude<ObligationState, 'settled'> };
export type OpenTraining = Open & { course: string; progress: CourseProgress };
/** A case that is to be read and replied to. */
export type OpenReply = Open & { course: null };
export type SettledTraining = ObligationShown & { settledOn: PlainDate; serial: string | null };

/** 我的培训: what a person still has to learn, with how far they are, the cases to reply to, and what is settled, with its record of learning. */
export const trainingOf = async (
  db: Reader,
  personId: string,
  today: PlainDate,
): Promise<{ open: OpenTraining[]; replies: OpenReply[]; settled: SettledTraining[] }> => {
  const obligations = await obligationsOf(db, personId, today);
  const courses = new Map<string, CourseProgress>();
  for (const course of new Set(obligations.map((one) => one.course))) {
    const progress = course === null ? undefined : await courseProgress(db, { personId, course, today });
    if (progress) courses.set(progress.course, progress);
  }
  const open: OpenTraining[] = [];
  const replies: OpenReply[] = [];
  const settled: SettledTraining[] = [];
  for (const one of obligations) {
    const { course, state } = one;
    const progress = course === null ? undefined : courses.get(course);
    if (course !== null && !progress) throw new Error(`Obligation ${one.id} asks for the course ${course}, of which nothing is published.`);
    if (state === 'settled')
      settled.push({ ...one, settledOn: dayOf(one.settledAt ?? new Date(0)), serial: progress?.completion?.serial ?? null });
    else if (course === null) replies.push({ ...one, course, state });
    else if (progress) open.push({ ...one, course, state, progress });
  }
  return { open, replies, settled };
};
