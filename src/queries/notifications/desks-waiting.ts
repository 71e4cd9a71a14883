import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { expertQuestion, poolApplicant, publicConcern } from '#db/schema/index.ts';
import { soonDays } from '#domain/notifications/errands.ts';
import { concernPassedBy } from '#domain/participation/concern.ts';
import { judgeApplicantBy } from '#domain/participation/pool.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { atOneDesk, holders, type Waiting } from './holders.ts';
import { moderatorsWaitedFor } from './moderators-waited-for.ts';

const questions = async (db: Reader, today: PlainDate): Promise<Waiting> => {
  const open = await db
    .select({ asked: expertQuestion.id, dueOn: expertQuestion.answerBy })
    .from(expertQuestion)
    .where(and(inArray(expertQuestion.state, ['new', 'taken']), lte(expertQuestion.answerBy, addDays(today, soonDays))));
  if (open.length === 0) return [];
  return (await atOneDesk(db, 'participation.answer')).flatMap((personId) =>
    open.map((one) => ({ personId, errand: { is: 'question', ...one } as const })),
  );
};

const concerns = async (db: Reader): Promise<Waiting> => {
  const open = await db
    .select({ asked: publicConcern.id, institutionId: publicConcern.institutionId, raisedOn: publicConcern.raisedOn })
    .from(publicConcern)
    .where(eq(publicConcern.state, 'received'));
  if (open.length === 0) return [];
  const hosts = await holders(db, 'participation.host');
  return open.flatMap(({ asked, institutionId, raisedOn }) =>
    hosts
      .filter((one) => one.institutionId === institutionId)
      .map(({ personId }) => ({ personId, errand: { is: 'concern', asked, dueOn: concernPassedBy(raisedOn) } as const })),
  );
};

/** Only the oldest application is spoken of: whoever opens the desk sees the others below it. */
const applicants = async (db: Reader): Promise<Waiting> => {
  const [oldest] = await db
    .select({ asked: poolApplicant.id, appliedOn: poolApplicant.appliedOn })
    .from(poolApplicant)
    .where(eq(poolApplicant.state, 'waiting'))
    .orderBy(asc(poolApplicant.appliedOn), asc(poolApplicant.receipt))
    .limit(1);
  if (!oldest) return [];
  const errand = { is: 'applicant', asked: oldest.asked, dueOn: judgeApplicantBy(oldest.appliedOn) } as const;
  return (await atOneDesk(db, 'participation.pool')).map((personId) => ({ personId, errand }));
};

/**
 * What somebody from the public waits for at a desk: the answer to a question, spoken of in its last week to everybody who answers for an institution;
 * that a concern is passed on, spoken of at once to those who handle it; and, at once as well, that moderators decide on statements and appeals, and
 * those who keep the pool of representatives on applications.
 */
export const desksWaiting = async (db: Reader, today: PlainDate): Promise<Waiting> => [
  ...(await questions(db, today)),
  ...(await concerns(db)),
  ...(await moderatorsWaitedFor(db)),
  ...(await applicants(db)),
];
