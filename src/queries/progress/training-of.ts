import type { Reader } from '#db/client.ts';
import type { ObligationState } from '#domain/requirements/obligation.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type ObligationShown, obligationsOf } from '../requirements/obligations-of.ts';
import { type OwnStanding, ownStanding } from '../requirements/own-standing.ts';
import { type CourseProgress, courseProgress } from './course-progress.ts';

type Open = Omit<ObligationShown, 'state'> & { state: Exclude<ObligationState, 'settled'>; standing: OwnStanding };
/** In grace, it is said to be so, as lists say it, and not to be late. */
export type OpenTraining = Omit<Open, 'state'> & { state: Open['state'] | 'grace'; course: string; progress: CourseProgress };
/** A case that is to be read and replied to. */
export type OpenReply = Open & { course: null };

/**
 * 我的培训: what a person still has to learn, with how far they are, and the cases to reply to; and where they stand with all else that binds
 * them. Nothing is to be done of what they are exempt or away from, whatever was written down to be done.
 */
export const trainingOf = async (
  db: Reader,
  personId: string,
  today: PlainDate,
): Promise<{ open: OpenTraining[]; replies: OpenReply[]; standing: OwnStanding[] }> => {
  const standings = await ownStanding(db, personId, today);
  const open: OpenTraining[] = [];
  const replies: OpenReply[] = [];
  for (const one of await obligationsOf(db, personId, today)) {
    const { course, state } = one;
    const standing = standings.find(
      ({ institution, requirement: { policy, rule } }) =>
        institution.id === one.institutionId && policy === one.policy && rule.id === one.rule.id,
    );
    if (state === 'settled' || !standing || standing.why.state === 'exempt' || standing.why.state === 'suspended') continue;
    if (course === null) replies.push({ ...one, course, state, standing });
    else {
      const progress = open.find((other) => other.course === course)?.progress ?? (await courseProgress(db, { personId, course, today }));
      if (!progress) throw new Error(`Obligation ${one.id} asks for the course ${course}, of which nothing is published.`);
      open.push({ ...one, course, state: standing.cell.state === 'grace' ? 'grace' : state, standing, progress });
    }
  }
  const asked = new Set([...open, ...replies].map(({ standing }) => standing));
  return { open, replies, standing: standings.filter((one) => !asked.has(one)) };
};
