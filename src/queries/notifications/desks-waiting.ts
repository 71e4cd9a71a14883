import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { expertQuestion, publicConcern, roleGrant } from '#db/schema/index.ts';
import { type Permission, rolesWith } from '#domain/auth/permission.ts';
import { type ReplyOwed, soonDays } from '#domain/notifications/errands.ts';
import { concernPassedBy } from '#domain/participation/concern.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';

/** Those who hold a permission for whole institutions or, without one, for the platform. */
const holders = (db: Reader, permission: Permission) =>
  db
    .selectDistinct({ personId: roleGrant.personId, institutionId: roleGrant.institutionId })
    .from(roleGrant)
    .where(and(inArray(roleGrant.role, rolesWith(permission)), isNull(roleGrant.revokedAt), isNull(roleGrant.unitId)));

type Waiting = { personId: string; errand: ReplyOwed }[];

const questions = async (db: Reader, today: PlainDate): Promise<Waiting> => {
  const open = await db
    .select({ asked: expertQuestion.id, dueOn: expertQuestion.answerBy })
    .from(expertQuestion)
    .where(and(inArray(expertQuestion.state, ['new', 'taken']), lte(expertQuestion.answerBy, addDays(today, soonDays))));
  if (open.length === 0) return [];
  const all = await holders(db, 'participation.answer');
  const desk = all.some(({ institutionId }) => institutionId !== null) ? all.filter(({ institutionId }) => institutionId !== null) : all;
  return [...new Set(desk.map(({ personId }) => personId))].flatMap((personId) =>
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

/**
 * What somebody from the public waits for at a desk: the answer to a question, spoken of in its last week to everybody who answers for an institution;
 * and that a concern is passed on, spoken of at once to those who handle it.
 */
export const desksWaiting = async (db: Reader, today: PlainDate): Promise<Waiting> => [
  ...(await questions(db, today)),
  ...(await concerns(db)),
];
