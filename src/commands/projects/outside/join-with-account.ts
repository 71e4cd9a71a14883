import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { invitation, person, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { LinkNotValid } from '#domain/auth/refusals.ts';
import type { MergeRefusal } from '#domain/people/merge.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { heldInvitation, markUsed } from '../../auth/invitations.ts';
import { mergePeople } from '../../people/merge-people.ts';
import { record } from '../../record.ts';

/**
 * Takes up an invitation from outside with the account one has: the place on the project comes to stand under one's own record, and what one has
 * learnt there counts. The link is the authority for it, and is used up. Only somebody invited to a project, and without an account, can be taken over.
 */
export const joinWithAccount = async (
  db: Database,
  { token }: { token: string },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<{ projectId: string }, LinkNotValid | Forbidden | NotFound | MergeRefusal>> => {
  const held = await db.transaction((tx) => heldInvitation(tx, { token, purpose: 'claim' }, now));
  if (!held.ok) return held;
  const goneId = held.value.personId;
  const [place] = await db
    .select({ id: projectMember.id, projectId: projectMember.projectId, mergedInto: person.mergedInto })
    .from(projectMember)
    .innerJoin(person, eq(person.id, projectMember.personId))
    .where(and(eq(projectMember.personId, goneId), isNotNull(projectMember.organisation), isNull(person.mergedInto)));
  if (!place) return refused({ code: 'auth.link_not_valid' });
  const merged = await mergePeople(db, { keptId: actor.personId, goneId }, { actor: { kind: 'system' }, now });
  if (!merged.ok) return merged;
  await db.transaction(async (tx) => {
    await markUsed(tx, held.value, now);
    await tx.update(invitation).set({ usedAt: now }).where(eq(invitation.id, held.value.id));
    await record(tx, actor, now, [
      {
        type: 'projects.outsider_joined',
        about: actor.personId,
        institutionId: null,
        data: { projectId: place.projectId, membershipId: place.id },
      },
    ]);
  });
  return granted({ projectId: place.projectId });
};
