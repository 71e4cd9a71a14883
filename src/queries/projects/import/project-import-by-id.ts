import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, projectImport } from '#db/schema/index.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import { beyondOwn, mayOnAllProjects } from '#domain/projects/access.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

export type ProjectImport = typeof projectImport.$inferSelect & { institution: typeof institution.$inferSelect };

/** Whether the actor may bring projects in at an institution: whoever manages all of them there. */
export const mayImportProjects = (actor: Actor, institutionId: string): boolean =>
  mayOnAllProjects(actor, 'projects.manage', { institutionId });

/** Whether there is any institution where the actor may. */
export const importsProjectsSomewhere = (actor: Actor): boolean => {
  const places = placesWhere(beyondOwn(actor), 'projects.manage');
  return places === 'everywhere' || places.some(({ unitId }) => unitId === null);
};

/** One import with its institution, for whoever may import there. */
export const projectImportById = async (
  db: Reader,
  importId: string,
  actor: Actor | null,
): Promise<Outcome<ProjectImport, Forbidden | NotFound>> => {
  const [row] = await db
    .select()
    .from(projectImport)
    .innerJoin(institution, eq(institution.id, projectImport.institutionId))
    .where(eq(projectImport.id, importId));
  if (!row) return refused({ code: 'shared.not_found' });
  if (!actor || !mayImportProjects(actor, row.institution.id)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
  return granted({ ...row.project_import, institution: row.institution });
};
