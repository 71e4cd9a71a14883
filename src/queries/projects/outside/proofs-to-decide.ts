import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { outsideProof, person, project, projectMember, unit } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may, placesWhere } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

export type ProofToDecide = typeof outsideProof.$inferSelect & {
  name: string;
  organisation: string | null;
  projectNumber: string;
  projectTitle: string;
};

const atOnce = 200;

const rowsWhere = (db: Reader, where: ReturnType<typeof eq>) =>
  db
    .select({ proof: outsideProof, name: person.name, projectNumber: project.number, projectTitle: project.title, path: unit.path })
    .from(outsideProof)
    .innerJoin(person, eq(person.id, outsideProof.personId))
    .innerJoin(project, eq(project.id, outsideProof.projectId))
    .leftJoin(unit, eq(unit.id, project.unitId))
    .where(where);

const mayDecide = (actor: Actor, { proof, path }: { proof: { institutionId: string }; path: string | null }) =>
  may(actor, 'requirements.manage', { institutionId: proof.institutionId, unitPath: path?.split('/').filter(Boolean) ?? [] });

const organisations = async (db: Reader, rows: readonly { proof: { projectId: string; personId: string } }[]) => {
  const ids = rows.map(({ proof }) => proof.personId);
  const places = await db.select().from(projectMember).where(inArray(projectMember.personId, ids));
  return ({ projectId, personId }: { projectId: string; personId: string }) =>
    places.find((place) => place.projectId === projectId && place.personId === personId && place.organisation !== null)?.organisation ??
    null;
};

/** What people from outside handed in and nobody has decided on yet, the oldest first; then what was decided of late. */
export const proofsToDecide = async (db: Reader, actor: Actor): Promise<{ open: ProofToDecide[]; decided: ProofToDecide[] }> => {
  const places = placesWhere(actor, 'requirements.manage');
  const institutionIds = places === 'everywhere' ? undefined : places.map(({ institutionId }) => institutionId);
  const all = institutionIds === undefined ? undefined : inArray(outsideProof.institutionId, institutionIds);
  const found = await rowsWhere(db, all as ReturnType<typeof eq>)
    .orderBy(desc(outsideProof.handedInAt), asc(outsideProof.id))
    .limit(1000);
  const rows = found.filter((row) => mayDecide(actor, row));
  const organisationOf = await organisations(db, rows);
  const shown = rows.map(({ proof, path: _, ...rest }) => ({ ...proof, ...rest, organisation: organisationOf(proof) }));
  return {
    open: shown.filter(({ state }) => state === 'open').reverse(),
    decided: shown.filter(({ state }) => state !== 'open').slice(0, atOnce),
  };
};

/** One proof, for whoever may decide on it, or for the person who handed it in. */
export const proofSeen = async (
  db: Reader,
  id: string,
  actor: Actor,
): Promise<Outcome<{ proof: typeof outsideProof.$inferSelect; by: 'decider' | 'owner' }, Forbidden | NotFound>> => {
  const [row] = await rowsWhere(db, eq(outsideProof.id, id));
  if (!row) return refused({ code: 'shared.not_found' });
  const own = actor.kind === 'person' && actor.personId === row.proof.personId;
  if (own) return granted({ proof: row.proof, by: 'owner' });
  return mayDecide(actor, row)
    ? granted({ proof: row.proof, by: 'decider' })
    : refused({ code: 'auth.forbidden', permission: 'requirements.manage' });
};
