import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, rosterImport } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

export type RosterImport = typeof rosterImport.$inferSelect & { institution: typeof institution.$inferSelect };

/** One import with its institution, for whoever may import there. */
export const importById = async (
  db: Reader,
  importId: string,
  actor: Actor | null,
): Promise<Outcome<RosterImport, Forbidden | NotFound>> => {
  const [row] = await db
    .select()
    .from(rosterImport)
    .innerJoin(institution, eq(institution.id, rosterImport.institutionId))
    .where(eq(rosterImport.id, importId));
  if (!row) return refused({ code: 'shared.not_found' });
  if (!actor || !may(actor, 'people.import', { institutionId: row.institution.id }))
    return refused({ code: 'auth.forbidden', permission: 'people.import' });
  return granted({ ...row.roster_import, institution: row.institution });
};
