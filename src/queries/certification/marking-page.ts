import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certificationAssessor, certificationPractical } from '#db/schema/index.ts';
import { totalOf } from '#domain/certification/mark.ts';
import { type Practical, type Track, writtenKinds } from '#domain/content/track.ts';
import { applicationById, practicalAskedBy, rulesOfApplication } from './applications-of.ts';

/** What an assessor has before them: the task and the opinion, never the candidate's name, nor what others gave. */
export type MarkingPage = {
  practicalId: string;
  brief: string;
  track: Track;
  rules: Practical;
  opinion: string | null;
  /** given: this assessor has marked; ready: it can be marked; waits: for the candidate. */
  state: { is: 'given'; points: number } | { is: 'ready' } | { is: 'waits' };
};

export const markingPage = async (db: Reader, practicalId: string, personId: string): Promise<MarkingPage | undefined> => {
  const [seat] = await db
    .select()
    .from(certificationAssessor)
    .where(and(eq(certificationAssessor.practicalId, practicalId), eq(certificationAssessor.personId, personId)));
  const [practical] = await db.select().from(certificationPractical).where(eq(certificationPractical.id, practicalId));
  const application = practical && (await applicationById(db, practical.applicationId));
  const rules = application && (await practicalAskedBy(db, application));
  if (!seat || !practical || !application || !rules) return undefined;
  const { track } = await rulesOfApplication(db, application);
  const waits = writtenKinds.includes(rules.kind) && practical.handedInAt === null;
  return {
    ...{ practicalId, brief: practical.brief, track, rules, opinion: practical.opinion },
    state: seat.scores ? { is: 'given', points: totalOf(seat.scores) } : { is: waits ? 'waits' : 'ready' },
  };
};
