import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { project, projectMember, projectProxy } from '#db/schema/index.ts';
import type { ProjectPlace } from '#domain/projects/access.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { unitPath } from '../people/unit-path.ts';

export type FoundProject = typeof project.$inferSelect & { place: ProjectPlace };

/** A project with where it stands, who leads it on `today` or will, and their proxies; undefined when there is none. */
export const projectById = async (db: Reader, id: string, today: PlainDate): Promise<FoundProject | undefined> => {
  const [row] = await db.select().from(project).where(eq(project.id, id));
  if (!row) return undefined;
  const leads = await db
    .select({ personId: projectMember.personId })
    .from(projectMember)
    .where(and(eq(projectMember.projectId, id), eq(projectMember.role, 'lead'), lastsTo(projectMember, today)));
  const proxies = await db
    .select({ personId: projectProxy.personId })
    .from(projectProxy)
    .where(and(eq(projectProxy.projectId, id), isNull(projectProxy.withdrawnAt)));
  return {
    ...row,
    place: {
      institutionId: row.institutionId,
      unitPath: await unitPath(db, row.unitId),
      leads: leads.map(({ personId }) => personId),
      proxies: proxies.map(({ personId }) => personId),
    },
  };
};
