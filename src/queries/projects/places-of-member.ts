import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { projectMember } from '#db/schema/index.ts';
import type { ProjectPlace } from '#domain/projects/access.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { projectById } from './project-by-id.ts';

/** The projects that somebody is on today or will be, as permissions see them. */
export const placesOfMember = async (db: Reader, personId: string, today: PlainDate): Promise<ProjectPlace[]> => {
  const rows = await db
    .selectDistinct({ projectId: projectMember.projectId })
    .from(projectMember)
    .where(and(eq(projectMember.personId, personId), lastsTo(projectMember, today)));
  const found = await Promise.all(rows.map(({ projectId }) => projectById(db, projectId, today)));
  return found.flatMap((project) => project?.place ?? []);
};
