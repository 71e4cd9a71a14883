import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { person, projectMember } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** The ids of everybody on a project on a day, each once, in the order of their names. */
export const teamOn = async (db: Reader, projectId: string, day: PlainDate): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: person.id, sortKey: person.sortKey })
    .from(projectMember)
    .innerJoin(person, eq(person.id, projectMember.personId))
    .where(and(eq(projectMember.projectId, projectId), coversDay(projectMember, day)))
    .orderBy(person.sortKey, person.id);
  return rows.map(({ id }) => id);
};
