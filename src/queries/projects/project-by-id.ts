import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { project, projectMember, projectProxy, unit } from '#db/schema/index.ts';
import type { ProjectPlace } from '#domain/projects/access.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type FoundProject = typeof project.$inferSelect & { place: ProjectPlace };

const asList = (text: string): string[] => JSON.parse(text);
const leads = (today: PlainDate) =>
  sql<string>`(select json_group_array(${projectMember.personId}) from ${projectMember} where ${projectMember.projectId} = ${project.id}
    and ${projectMember.role} = 'lead' and ${lastsTo(projectMember, today)})`;
const proxies = sql<string>`(select json_group_array(${projectProxy.personId}) from ${projectProxy} where ${projectProxy.projectId} = ${project.id}
    and ${projectProxy.withdrawnAt} is null)`;

/** A project with where it stands, who leads it on `today` or will, and their proxies; undefined when there is none. */
export const projectById = async (db: Reader, id: string, today: PlainDate): Promise<FoundProject | undefined> => {
  const [found] = await db
    .select({ ...getTableColumns(project), path: unit.path, leads: leads(today), proxies })
    .from(project)
    .leftJoin(unit, eq(unit.id, project.unitId))
    .where(eq(project.id, id));
  if (!found) return undefined;
  const { path, leads: leading, proxies: standingIn, ...row } = found;
  const { institutionId } = row;
  const unitPath = path?.split('/').filter(Boolean) ?? [];
  return { ...row, place: { institutionId, unitPath, leads: asList(leading), proxies: asList(standingIn) } };
};
