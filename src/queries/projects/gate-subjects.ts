import { and, eq, exists, inArray, isNotNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, identifier, person, project, projectMember } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type FoundProject, projectById } from './project-by-id.ts';

/** Institutions asked about: those named, or all. */
export type Institutions = 'everywhere' | readonly string[];

/** The project of this id, or of this number where only one institution asked about has it. */
export const projectNamed = async (
  db: Reader,
  named: string,
  institutions: Institutions,
  today: PlainDate,
): Promise<FoundProject | undefined> => {
  const within = institutions === 'everywhere' ? undefined : inArray(project.institutionId, [...institutions]);
  const rows = await db
    .select({ id: project.id })
    .from(project)
    .where(and(or(eq(project.id, named), eq(project.number, named)), within))
    .limit(2);
  const one = rows.find(({ id }) => id === named) ?? (rows.length === 1 ? rows[0] : undefined);
  return one && projectById(db, one.id, today);
};

/** The person of this id, or of this staff number, who is or was at one of these institutions, or on a project of theirs from outside. */
export const personNamed = async (
  db: Reader,
  named: string,
  institutions: Institutions,
): Promise<{ id: string; staffNumber: string | null } | undefined> => {
  const here = institutions === 'everywhere' ? undefined : inArray(affiliation.institutionId, [...institutions]);
  const ofThese = institutions === 'everywhere' ? undefined : inArray(project.institutionId, [...institutions]);
  const numbered = institutions === 'everywhere' ? undefined : inArray(identifier.institutionId, [...institutions]);
  const rows = await db
    .selectDistinct({ id: person.id, staffNumber: identifier.value })
    .from(person)
    .leftJoin(identifier, and(eq(identifier.personId, person.id), eq(identifier.kind, 'staff_number'), numbered))
    .where(
      and(
        or(eq(person.id, named), eq(identifier.value, named)),
        or(
          exists(
            db
              .select({ id: affiliation.id })
              .from(affiliation)
              .where(and(eq(affiliation.personId, person.id), here)),
          ),
          exists(
            db
              .select({ id: projectMember.id })
              .from(projectMember)
              .innerJoin(project, eq(project.id, projectMember.projectId))
              .where(and(eq(projectMember.personId, person.id), isNotNull(projectMember.organisation), ofThese)),
          ),
        ),
      ),
    )
    .limit(2);
  return rows.find(({ id }) => id === named) ?? (rows.length === 1 ? rows[0] : undefined);
};
