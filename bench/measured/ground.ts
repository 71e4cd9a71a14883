import { and, asc, desc, eq, exists, gte, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { affiliation, identifier, institution, person, project, projectMember, unit } from '#db/schema/index.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import type { Within } from '#queries/people/within.ts';
import { today } from '../city/sizes.ts';

/** Who asks, and about whom: the large institution, its large unit, and members of its projects by number. */
export type Ground = {
  within: Within;
  largeUnit: string;
  members: { project: string; person: string; personId: string }[];
  as: (role: Role) => Extract<Actor, { kind: 'person' }>;
};

export const groundOf = async (db: Database): Promise<Ground> => {
  const { id, nameZh, nameEn, isDemo } = institution;
  const [home] = await db.select({ id, nameZh, nameEn, isDemo }).from(institution).where(eq(institution.slug, 'city-1'));
  if (!home) throw new Error('The city has no first institution.');
  const [large] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.institutionId, home.id), eq(unit.nameZh, '第20院系（演示）')));
  const members = await db
    .select({ project: project.number, person: identifier.value, personId: person.id })
    .from(projectMember)
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .innerJoin(person, eq(person.id, projectMember.personId))
    .innerJoin(identifier, and(eq(identifier.personId, person.id), eq(identifier.institutionId, home.id)))
    .where(
      and(
        eq(project.institutionId, home.id),
        lte(projectMember.startedOn, today),
        or(isNull(projectMember.finishedOn), gte(projectMember.finishedOn, today)),
        // Of whoever left long ago a running server forgets the number by which they would be asked about.
        exists(
          db
            .select({ id: affiliation.id })
            .from(affiliation)
            .where(and(eq(affiliation.personId, person.id), eq(affiliation.institutionId, home.id), coversDay(affiliation, today))),
        ),
      ),
    )
    .orderBy(asc(projectMember.id), desc(identifier.value))
    .limit(1000);
  return {
    within: { institution: home, paths: null },
    largeUnit: large?.id ?? '',
    members,
    as: (role) => ({
      kind: 'person',
      personId: 'bench',
      accountId: 'bench',
      name: 'bench',
      grants: [{ role, institutionId: home.id, unitId: null }],
    }),
  };
};
