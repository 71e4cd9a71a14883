import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { person } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { AlreadyClaimed } from '#domain/auth/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { personToInvite } from '#queries/auth/person-to-invite.ts';
import { record } from '../record.ts';

/** Writes down where a person without an account can be written to. Whoever has an account looks after the address themselves. */
export const recordContact = async (
  db: Database,
  { personId, email }: { personId: string; email: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | AlreadyClaimed>> => {
  const found = await personToInvite(db, personId);
  if (!found) return refused({ code: 'shared.not_found' });
  const place = found.places.find((one) => may(actor, 'people.invite', one));
  if (!place) return refused({ code: 'auth.forbidden', permission: 'people.invite' });
  if (found.hasAccount) return refused({ code: 'auth.already_claimed' });
  await db.transaction(async (tx) => {
    await tx.update(person).set({ email }).where(eq(person.id, personId));
    const { institutionId } = place;
    await record(tx, actor, now, [{ type: 'people.contact_recorded', about: personId, institutionId, data: { kind: 'email' } }]);
  });
  return granted(personId);
};
