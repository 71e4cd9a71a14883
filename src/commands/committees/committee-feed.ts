import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { committeeFeed } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { committeeRead } from '#queries/committees/committee-read.ts';
import { newToken } from '../auth/invitations.ts';
import { record } from '../record.ts';

type Asking = { actor: Extract<Actor, { kind: 'person' }>; now: Date };

const revokeHeld = async (tx: Tx, committeeId: string, institutionId: string, { actor, now }: Asking): Promise<void> => {
  const held = await tx
    .update(committeeFeed)
    .set({ revokedAt: now })
    .where(and(eq(committeeFeed.personId, actor.personId), eq(committeeFeed.committeeId, committeeId), isNull(committeeFeed.revokedAt)))
    .returning({ feedId: committeeFeed.id });
  const about = actor.personId;
  const facts = held.map(({ feedId }) => ({
    type: 'committees.feed_revoked' as const,
    about,
    institutionId,
    data: { feedId, committeeId },
  }));
  await record(tx, actor, now, facts);
};

/** Makes the address of a committee's calendar for whoever may read its register; one made before ends. The token is told this once. */
export const makeCommitteeFeed = (
  db: Database,
  { committeeId }: { committeeId: string },
  asking: Asking,
): Promise<Outcome<{ token: string }, Forbidden | NotFound>> =>
  db.transaction(async (tx) => {
    const { actor, now } = asking;
    const read = await committeeRead(tx, committeeId, actor);
    if (!read.ok) return read;
    const { institutionId } = read.value.committee;
    const [feedId, token] = [crypto.randomUUID(), newToken()];
    await revokeHeld(tx, committeeId, institutionId, asking);
    await tx
      .insert(committeeFeed)
      .values({ id: feedId, committeeId, personId: actor.personId, tokenHash: hashToken(token), createdAt: now });
    await record(tx, actor, now, [{ type: 'committees.feed_made', about: actor.personId, institutionId, data: { feedId, committeeId } }]);
    return granted({ token });
  });

/** Ends the address: calendars that ask again are told there is none. */
export const revokeCommitteeFeed = (
  db: Database,
  { committeeId }: { committeeId: string },
  asking: Asking,
): Promise<Outcome<null, Forbidden | NotFound>> =>
  db.transaction(async (tx) => {
    const read = await committeeRead(tx, committeeId, asking.actor);
    if (!read.ok) return read;
    await revokeHeld(tx, committeeId, read.value.committee.institutionId, asking);
    return granted(null);
  });
