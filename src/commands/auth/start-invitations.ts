import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { invitationErrand, invitationRun, person } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { InviteFilter } from '#domain/auth/invitations.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NobodyToInvite } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { countInvitees, reached } from '#queries/auth/without-account.ts';
import { withinFor } from '#queries/people/within.ts';
import { record } from '../record.ts';

export type NewRun = { institutionId: string; filter: Pick<InviteFilter, 'unit' | 'import' | 'state'>; personIds: readonly string[] };

/**
 * Writes down whom to invite: all without an account whom the filter reaches, or those chosen of them. No letter goes out here; see
 * `send-invitations.ts`. People without an address are written down too, so that the result can say who was left out.
 */
export const startInvitations = async (
  db: Database,
  { institutionId, filter, personIds }: NewRun,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<{ runId: string }, Forbidden | NobodyToInvite>> => {
  const within = (await withinFor(db, actor, 'people.invite')).find(({ institution: { id } }) => id === institutionId);
  if (!within) return refused({ code: 'auth.forbidden', permission: 'people.invite' });
  const asked = { within, filter, chosen: personIds, day: dayOf(now) };
  return db.transaction(async (tx) => {
    const { people, letters } = await countInvitees(tx, asked);
    if (letters === 0) return refused({ code: 'auth.nobody_to_invite' });
    const runId = crypto.randomUUID();
    await tx.insert(invitationRun).values({ id: runId, institutionId, createdBy: actorRef(actor), createdAt: now });
    await tx.run(
      sql`insert into ${invitationErrand} (run_id, person_id, state) select ${runId}, ${person.id}, 'waiting' from ${person} where ${await reached(tx, asked)}`,
    );
    await record(tx, actor, now, [{ type: 'auth.invitations_started', about: null, institutionId, data: { runId, people } }]);
    return granted({ runId });
  });
};
