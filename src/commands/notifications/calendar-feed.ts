import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { calendarFeed } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { newToken } from '../auth/invitations.ts';
import { record } from '../record.ts';

type Asking = { actor: Extract<Actor, { kind: 'person' }>; now: Date };

const revokeHeld = async (tx: Tx, { actor, now }: Asking): Promise<void> => {
  const held = await tx
    .update(calendarFeed)
    .set({ revokedAt: now })
    .where(and(eq(calendarFeed.personId, actor.personId), isNull(calendarFeed.revokedAt)))
    .returning({ feedId: calendarFeed.id });
  const about = actor.personId;
  await record(
    tx,
    actor,
    now,
    held.map((data) => ({ type: 'notifications.calendar_revoked', about, institutionId: null, data })),
  );
};

/** Makes the address of a person's own calendar; one made before ends. The token is told this once; only its hash is kept. */
export const makeCalendarFeed = async (db: Database, asking: Asking): Promise<Outcome<{ token: string }, never>> => {
  const { actor, now } = asking;
  const [feedId, token] = [crypto.randomUUID(), newToken()];
  await db.transaction(async (tx) => {
    await revokeHeld(tx, asking);
    await tx.insert(calendarFeed).values({ id: feedId, personId: actor.personId, tokenHash: hashToken(token), createdAt: now });
    await record(tx, actor, now, [{ type: 'notifications.calendar_made', about: actor.personId, institutionId: null, data: { feedId } }]);
  });
  return granted({ token });
};

/** Ends the address: calendars that ask again are told there is none. */
export const revokeCalendarFeed = async (db: Database, asking: Asking): Promise<Outcome<null, never>> => {
  await db.transaction((tx) => revokeHeld(tx, asking));
  return granted(null);
};
