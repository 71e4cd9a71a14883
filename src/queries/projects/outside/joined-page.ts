import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { outsideProof } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type Cell, cellOf } from '#domain/reporting/cell.ts';
import { type InForce, policiesAt, requirementsOn } from '#domain/requirements/in-force.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../../content/editions.ts';
import { knownOf } from '../../reporting/known-of.ts';
import { type PlaceOutside, placeOutside } from './place-outside.ts';

export type ProofShown = typeof outsideProof.$inferSelect;
export type JoinedPage = { place: PlaceOutside; asked: { requirement: InForce; cell: Cell }[]; proofs: ProofShown[] };

/** What somebody from outside sees of a project: what it is called, their own place, what is asked of them, and what they handed in. Nobody else is on it. */
export const joinedPage = async (
  db: Reader,
  projectId: string,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<JoinedPage, NotFound>> => {
  const { personId } = actor;
  const today = dayOf(now);
  const place = await placeOutside(db, { personId, projectId }, today);
  if (!place) return refused({ code: 'shared.not_found' });
  const known = (await knownOf(db, [personId], place.institutionId)).get(personId);
  const all = requirementsOn(policiesAt(await publishedPolicies(db), place.institutionId), today);
  const asked = known
    ? all.map((requirement) => ({ requirement, cell: cellOf(requirement, known, today) })).filter(({ cell }) => cell.state !== 'not-bound')
    : [];
  const proofs = await db
    .select()
    .from(outsideProof)
    .where(and(eq(outsideProof.personId, personId), eq(outsideProof.projectId, projectId)))
    .orderBy(desc(outsideProof.handedInAt));
  return granted({ place, asked, proofs });
};
