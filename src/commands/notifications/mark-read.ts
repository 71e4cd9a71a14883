import type { Database } from '#db/client.ts';
import { noticeRead } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { unreadNotices } from '#queries/notifications/notices-of.ts';

/** Marks a notice as read, or all that are unread now. What is no longer true, or was never told, changes nothing. */
export const markRead = async (
  db: Database,
  { notice }: { notice: string },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<null, never>> => {
  const { personId } = actor;
  const unread = await unreadNotices(db, personId, now);
  const meant = notice === 'all' ? unread : unread.filter((key) => key === notice);
  if (meant.length > 0)
    await db
      .insert(noticeRead)
      .values(meant.map((key) => ({ personId, notice: key, readAt: now })))
      .onConflictDoNothing();
  return granted(null);
};
