import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { identifier, person, project, projectProxy } from '#db/schema/index.ts';

/** Who may do the clicks on a project for its lead, as the institution knows them. */
export const proxiesOf = (
  db: Reader,
  { id, institutionId }: { id: string; institutionId: string },
): Promise<{ personId: string; name: string; staffNumber: string | null; namedAt: Date }[]> =>
  db
    .select({
      personId: person.id,
      name: person.name,
      staffNumber: sql<string | null>`min(${identifier.value})`,
      namedAt: projectProxy.namedAt,
    })
    .from(projectProxy)
    .innerJoin(person, eq(person.id, projectProxy.personId))
    .leftJoin(
      identifier,
      and(eq(identifier.personId, person.id), eq(identifier.institutionId, institutionId), eq(identifier.kind, 'staff_number')),
    )
    .where(and(eq(projectProxy.projectId, id), isNull(projectProxy.withdrawnAt), isNull(person.mergedInto)))
    // Whoever was two records once has two numbers.
    .groupBy(projectProxy.id)
    .orderBy(projectProxy.namedAt);

/** The projects that somebody looks after for its lead. */
export const proxiedBy = (db: Reader, personId: string): Promise<{ id: string; number: string; title: string }[]> =>
  db
    .select({ id: project.id, number: project.number, title: project.title })
    .from(projectProxy)
    .innerJoin(project, eq(project.id, projectProxy.projectId))
    .where(and(eq(projectProxy.personId, personId), isNull(projectProxy.withdrawnAt)))
    .orderBy(project.number);
