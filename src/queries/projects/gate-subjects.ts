import { and, eq, exists, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { affiliation, identifier, institution, person, project, projectMember } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type FoundProject, projectById } from './project-by-id.ts';

/** Institutions asked about: those named, or all. */
export type Institutions = 'everywhere' | readonly string[];

// The indices of numbers begin with the institution, so "everywhere" names them all.
const among = (db: Reader, column: SQLiteColumn, institutions: Institutions): SQL =>
  inArray(column, institutions === 'everywhere' ? db.select({ id: institution.id }).from(institution) : [...institutions]);

/** The project of this id, or of this number where only one institution asked about has it. */
export const projectNamed = async (
  db: Reader,
  named: string,
  institutions: Institutions,
  today: PlainDate,
): Promise<FoundProject | undefined> => {
  const within = among(db, project.institutionId, institutions);
  const rows = await db
    .select({ id: project.id })
    .from(project)
    .where(or(and(eq(project.id, named), within), and(eq(project.number, named), within)))
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
  const isStaffNumber = and(eq(identifier.kind, 'staff_number'), among(db, identifier.institutionId, institutions));
  const numbered = await db
    .select({ id: identifier.personId })
    .from(identifier)
    .where(and(eq(identifier.value, named), isStaffNumber));
  // Looked up person by person: joined, it may be looked for among all staff numbers of an institution.
  const staffNumber = db
    .select({ value: identifier.value })
    .from(identifier)
    .where(and(eq(identifier.personId, person.id), isStaffNumber))
    .orderBy(ne(identifier.value, named), identifier.value)
    .limit(1);
  const rows = await db
    .select({ id: person.id, staffNumber: sql<string | null>`${staffNumber}` })
    .from(person)
    .where(
      and(
        inArray(person.id, [named, ...numbered.map(({ id }) => id)]),
        or(
          exists(
            db
              .select({ id: affiliation.id })
              .from(affiliation)
              .where(and(eq(affiliation.personId, person.id), among(db, affiliation.institutionId, institutions))),
          ),
          exists(
            db
              .select({ id: projectMember.id })
              .from(projectMember)
              .innerJoin(project, eq(project.id, projectMember.projectId))
              .where(
                and(
                  eq(projectMember.personId, person.id),
                  isNotNull(projectMember.organisation),
                  among(db, project.institutionId, institutions),
                ),
              ),
          ),
        ),
      ),
    )
    .limit(2);
  return rows.find(({ id }) => id === named) ?? (rows.length === 1 ? rows[0] : undefined);
};
