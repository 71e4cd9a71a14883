import { and, count, desc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, person, project, projectMember, projectProxy, unit } from '#db/schema/index.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { beyondOwn } from '#domain/projects/access.ts';
import { contains } from '../people/contains.ts';
import { namedLike } from '../people/named-like.ts';
import { visible, withinFor } from '../people/within.ts';
import { among } from '../shared/among.ts';

export const projectsAPage = 50;

export type ProjectSeen = {
  id: string;
  number: string;
  title: string;
  titleEn: string | null;
  startedOn: string;
  finishedOn: string | null;
  unitZh: string | null;
  unitEn: string | null;
  isDemo: boolean;
  members: number;
  leads: string[];
};

/** Projects of that number, with it in the title, or led by somebody of that name. */
const calledLike = (db: Reader, q: string) => {
  const lead = db
    .select({ id: projectMember.id })
    .from(projectMember)
    .innerJoin(person, eq(person.id, projectMember.personId))
    .where(and(eq(projectMember.projectId, project.id), eq(projectMember.role, 'lead'), isNull(projectMember.finishedOn), namedLike(q)));
  return or(...[project.number, project.title, project.titleEn].map((column) => contains(column, q)), exists(lead));
};

/** A page of the projects somebody may open, the latest first: those they lead or look after for a lead and, by role, those of an institution or of units in it. */
export const projectsSeen = async (
  db: Reader,
  actor: Extract<Actor, { kind: 'person' }>,
  { q, page = 1 }: { q?: string | undefined; page?: number } = {},
): Promise<{ projects: ProjectSeen[]; total: number }> => {
  const places = await withinFor(db, beyondOwn(actor), 'projects.read');
  const inCare = places.map((within) =>
    and(
      eq(project.institutionId, within.institution.id),
      within.paths === null ? undefined : inArray(project.unitId, db.select({ id: unit.id }).from(unit).where(visible(within))),
    ),
  );
  const led = db
    .select({ id: projectMember.projectId })
    .from(projectMember)
    .where(and(eq(projectMember.personId, actor.personId), eq(projectMember.role, 'lead')));
  const proxied = db
    .select({ id: projectProxy.projectId })
    .from(projectProxy)
    .where(and(eq(projectProxy.personId, actor.personId), isNull(projectProxy.withdrawnAt)));
  // First which, then what of each: to count the members of ten thousand before most are left out takes longer than all the rest.
  const where = and(or(inArray(project.id, led), inArray(project.id, proxied), ...inCare), q === undefined ? undefined : calledLike(db, q));
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(project).where(where);
  const seen = await db
    .select({ id: project.id })
    .from(project)
    .where(where)
    .orderBy(desc(project.startedOn), project.number)
    .limit(projectsAPage)
    .offset((page - 1) * projectsAPage);
  const ids = seen.map(({ id }) => id);
  const rows = await db
    .select({
      id: project.id,
      number: project.number,
      title: project.title,
      titleEn: project.titleEn,
      startedOn: project.startedOn,
      finishedOn: project.finishedOn,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
      isDemo: institution.isDemo,
      members: sql<number>`(select count(distinct ${projectMember.personId}) from ${projectMember} where ${projectMember.projectId} = ${project.id})`,
    })
    .from(project)
    .innerJoin(institution, eq(institution.id, project.institutionId))
    .leftJoin(unit, eq(unit.id, project.unitId))
    .where(among(project.id, ids))
    .orderBy(desc(project.startedOn), project.number);
  const leads = await db
    .select({ projectId: projectMember.projectId, name: person.name })
    .from(projectMember)
    .innerJoin(person, eq(person.id, projectMember.personId))
    .where(and(among(projectMember.projectId, ids), eq(projectMember.role, 'lead'), isNull(projectMember.finishedOn)));
  const projects = rows.map((row) => ({ ...row, leads: leads.filter(({ projectId }) => projectId === row.id).map(({ name }) => name) }));
  return { projects, total };
};

/** Whether the actor sees projects at large, and not only the ones they lead. */
export const seesAllProjects = (actor: Actor): boolean => {
  const places = placesWhere(beyondOwn(actor), 'projects.read');
  return places === 'everywhere' || places.length > 0;
};
