import { and, asc, count, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { bulkAct, bulkPerson } from '#db/schema/index.ts';
import { isQuiet } from '#domain/notifications/sending-time.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { remindPerson } from '../notifications/remind-person.ts';

const takenAtOnce = 10;
// A letter that was being written when its process ended is written again after this.
const givenUpAfterMs = 600_000;
// Shorter than the lease of a job, so that no second server begins while letters still go out.
const stretchMs = 40_000;

const owed = (bulkId: string, now: Date) =>
  and(
    eq(bulkPerson.bulkId, bulkId),
    or(
      // Whoever must wait for another day is not taken twice in one stretch.
      and(eq(bulkPerson.state, 'waiting'), or(isNull(bulkPerson.takenAt), lt(bulkPerson.takenAt, now))),
      and(eq(bulkPerson.state, 'sending'), lt(bulkPerson.takenAt, new Date(now.getTime() - givenUpAfterMs))),
    ),
  );

/** Takes the next people, so that two who send at the same time do not write to one person twice. */
const takeSome = (db: Database, bulkId: string, now: Date): Promise<{ personId: string }[]> =>
  db
    .update(bulkPerson)
    .set({ state: 'sending', takenAt: now })
    .where(
      and(
        eq(bulkPerson.bulkId, bulkId),
        inArray(bulkPerson.personId, db.select({ id: bulkPerson.personId }).from(bulkPerson).where(owed(bulkId, now)).limit(takenAtOnce)),
      ),
    )
    .returning({ personId: bulkPerson.personId });

const sendOne = async (db: Database, bulkId: string, personId: string, { now, post }: { now: Date; post: Post }): Promise<void> => {
  const answer = await remindPerson(db, { personId }, { actor: { kind: 'system' }, now, post });
  const waits =
    !answer.ok &&
    answer.refusal.code === 'notifications.held_back' &&
    (answer.refusal.hold === 'quiet_hours' || answer.refusal.hold === 'weekend');
  const became = answer.ok
    ? { state: 'done' as const, why: null }
    : waits
      ? { state: 'waiting' as const, why: null }
      : { state: 'passed-over' as const, why: answer.refusal.code };
  await db
    .update(bulkPerson)
    .set(became)
    .where(and(eq(bulkPerson.bulkId, bulkId), eq(bulkPerson.personId, personId)));
};

/** Sends the reminders that were asked for many people at once; at night and while the post takes no letters everybody waits. */
export const sendBulkReminders = async (db: Database, now: Date, post: Post = ours()): Promise<void> => {
  const started = performance.now();
  const pause = () => performance.now() - started > stretchMs;
  const acts = await db
    .select({ id: bulkAct.id })
    .from(bulkAct)
    .where(and(eq(bulkAct.act, 'remind'), isNull(bulkAct.finishedAt)))
    .orderBy(asc(bulkAct.createdAt));
  if (acts.length === 0 || isQuiet(now) || !(await post.isOpen())) return;
  const open: Post = { ...post, isOpen: async () => true };
  for (const { id } of acts) {
    while (!pause()) {
      const taken = await takeSome(db, id, now);
      if (taken.length === 0) break;
      for (const { personId } of taken) await sendOne(db, id, personId, { now, post: open });
    }
    const [{ left = 0 } = {}] = await db
      .select({ left: count() })
      .from(bulkPerson)
      .where(and(eq(bulkPerson.bulkId, id), inArray(bulkPerson.state, ['waiting', 'sending'])));
    if (left === 0) await db.update(bulkAct).set({ finishedAt: now }).where(eq(bulkAct.id, id));
  }
};
