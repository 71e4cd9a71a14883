import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, project, projectMember, unit } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { GrantRefusal } from '#domain/requirements/grants.ts';
import { publishedPolicies } from '../content/editions.ts';

const forbidden: Forbidden = { code: 'auth.forbidden', permission: 'requirements.manage' };

/** Why the actor may not decide for this person at this institution; undefined where they may. Nobody decides in a case of their own. */
export const notForPerson = async (
  db: Reader,
  actor: Actor,
  { personId, institutionId }: { personId: string; institutionId: string },
): Promise<Forbidden | GrantRefusal | undefined> => {
  const rows = await db
    .select({ path: unit.path })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(and(eq(affiliation.personId, personId), eq(affiliation.institutionId, institutionId)));
  // Somebody from outside stands where the project does.
  rows.push(
    ...(await db
      .select({ path: sql<string>`coalesce(${unit.path}, '')` })
      .from(projectMember)
      .innerJoin(project, eq(project.id, projectMember.projectId))
      .leftJoin(unit, eq(unit.id, project.unitId))
      .where(and(eq(projectMember.personId, personId), eq(project.institutionId, institutionId), isNotNull(projectMember.organisation)))),
  );
  const allowed = rows.some(({ path }) => may(actor, 'requirements.manage', { institutionId, unitPath: path.split('/').filter(Boolean) }));
  if (!allowed && !may(actor, 'requirements.manage', { institutionId })) return forbidden;
  if (rows.length === 0) return { code: 'requirements.person_elsewhere', field: 'personId' };
  return actor.kind === 'person' && actor.personId === personId ? { code: 'requirements.own_case' } : undefined;
};

/** The same for a unit with all below it, or for an institution as a whole (null). */
export const notForUnit = async (
  db: Reader,
  actor: Actor,
  { unitId, institutionId }: { unitId: string | null; institutionId: string },
): Promise<Forbidden | undefined> => {
  if (unitId === null) return may(actor, 'requirements.manage', { institutionId }) ? undefined : forbidden;
  const [row] = await db
    .select({ path: unit.path })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.institutionId, institutionId)));
  const unitPath = row?.path.split('/').filter(Boolean) ?? [];
  return row && may(actor, 'requirements.manage', { institutionId, unitPath }) ? undefined : forbidden;
};

/** Whether no edition of the policy, past or to come, has such a requirement. */
export const noSuchRequirement = async (
  db: Reader,
  { policy, requirement }: { policy: string; requirement: string | null },
): Promise<GrantRefusal | undefined> => {
  const editions = (await publishedPolicies(db)).find(({ slug }) => slug === policy)?.editions ?? [];
  const known = editions.some(({ edition }) => requirement === null || edition.requirements.some(({ id }) => id === requirement));
  return known ? undefined : { code: 'requirements.no_such_requirement', field: 'requirement' };
};
