import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { enrolment } from '#db/schema/index.ts';
import { newestEdition } from '#queries/content/editions.ts';

/** The edition of a course a person is under way in; whoever is not yet gets the newest. Undefined when there is no such course. A step of other acts, inside their transaction. */
export const enrol = async (tx: Tx, personId: string, course: string, now: Date): Promise<string | undefined> => {
  const [underWay] = await tx
    .select({ editionId: enrolment.editionId })
    .from(enrolment)
    .where(and(eq(enrolment.personId, personId), eq(enrolment.course, course)));
  if (underWay) return underWay.editionId;
  const newest = await newestEdition(tx, 'course', course);
  if (!newest) return undefined;
  await tx.insert(enrolment).values({ personId, course, editionId: newest.id, startedAt: now });
  return newest.id;
};
