import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { projectMember } from '#db/schema/index.ts';

/** Where those on a project who come from outside work, by person. */
export const outsidersOn = async (db: Reader, projectId: string): Promise<Map<string, string>> => {
  const rows = await db
    .select({ personId: projectMember.personId, organisation: projectMember.organisation })
    .from(projectMember)
    .where(and(eq(projectMember.projectId, projectId), isNotNull(projectMember.organisation)))
    .orderBy(projectMember.startedOn);
  return new Map(rows.flatMap(({ personId, organisation }) => (organisation === null ? [] : [[personId, organisation] as const])));
};
