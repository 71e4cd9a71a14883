import type { Reader } from '#db/client.ts';
import type { ObligationState } from '#domain/requirements/obligation.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { type ObligationShown, obligationsOf } from '../requirements/obligations-of.ts';
import { type CourseProgress, courseProgress } from './course-progress.ts';

export type OpenTraining = Omit<ObligationShown, 'state'> & { state: Exclude<ObligationState, 'settled'>; progress: CourseProgress };
export type SettledTraining = ObligationShown & { settledOn: PlainDate; serial: string | null };

/** 我的培训: what a person still has to learn, with how far they are, and what is settled, with its record of learning. */
export const trainingOf = async (
  db: Reader,
  personId: string,
  today: PlainDate,
): Promise<{ open: OpenTraining[]; settled: SettledTraining[] }> => {
  const obligations = await obligationsOf(db, personId, today);
  const courses = new Map<string, CourseProgress>();
  for (const course of new Set(obligations.map((one) => one.course))) {
    const progress = await courseProgress(db, personId, course);
    if (progress) courses.set(course, progress);
  }
  const open: OpenTraining[] = [];
  const settled: SettledTraining[] = [];
  for (const one of obligations) {
    const progress = courses.get(one.course);
    if (!progress) throw new Error(`Obligation ${one.id} asks for the course ${one.course}, of which nothing is published.`);
    if (one.state === 'settled')
      settled.push({ ...one, settledOn: dayOf(one.settledAt ?? new Date(0)), serial: progress.completion?.serial ?? null });
    else open.push({ ...one, state: one.state, progress });
  }
  return { open, settled };
};
