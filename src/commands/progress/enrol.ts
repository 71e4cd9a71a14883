import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { enrolment } from '#db/schema/index.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { isAskedAgain, roundOf } from '#queries/progress/round-of.ts';

/**
 * The edition of a course a person is under way in; whoever is not yet gets the newest, and so does whoever completed it and is asked again.
 * Undefined when there is no such course. A step of other acts, inside their transaction.
 */
export const enrol = async (tx: Tx, personId: string, course: string, now: Date): Promise<string | undefined> => {
  const mine = and(eq(enrolment.personId, personId), eq(enrolment.course, course));
  const [underWay] = await tx.select().from(enrolment).where(mine);
  if (underWay && !(await isSpent(tx, underWay, now))) return underWay.editionId;
  const newest = await newestEdition(tx, 'course', course);
  if (!newest) return undefined;
  const anew = { editionId: newest.id, startedAt: now };
  if (underWay) await tx.update(enrolment).set(anew).where(mine);
  else await tx.insert(enrolment).values({ personId, course, ...anew });
  return newest.id;
};

const isSpent = async (tx: Tx, { personId, course, startedAt }: typeof enrolment.$inferSelect, now: Date): Promise<boolean> => {
  const round = await roundOf(tx, personId, course, dayOf(now));
  return round.completedOn !== null && dayOf(startedAt) <= round.completedOn && isAskedAgain(round, dayOf(now));
};
