import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { project, projectMember } from '#db/schema/index.ts';
import type { KnownProject, ProjectValues } from '#domain/projects/import/plan.ts';

export const valuesOf = (row: typeof project.$inferSelect): ProjectValues => {
  const { id: _, institutionId: __, number: ___, createdAt: ____, ...values } = row;
  return values;
};

const atOnce = 500;

/** The projects of an institution that have these numbers, with everybody who is or was on them. */
export const knownProjects = async (db: Reader, institutionId: string, numbers: readonly string[]): Promise<Map<string, KnownProject>> => {
  const known = new Map<string, KnownProject>();
  for (let i = 0; i < numbers.length; i += atOnce) {
    const rows = await db
      .select()
      .from(project)
      .where(and(eq(project.institutionId, institutionId), inArray(project.number, numbers.slice(i, i + atOnce))));
    const ids = rows.map(({ id }) => id);
    const places = Map.groupBy(
      await db.select().from(projectMember).where(inArray(projectMember.projectId, ids)),
      ({ projectId }) => projectId,
    );
    for (const row of rows)
      known.set(row.number, {
        id: row.id,
        number: row.number,
        values: valuesOf(row),
        places: (places.get(row.id) ?? []).map(({ projectId: _, ...place }) => place),
      });
  }
  return known;
};
