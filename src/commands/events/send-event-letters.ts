import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { eventLetter as letterTable, trainingEvent } from '#db/schema/index.ts';
import { nextTryAt } from '#domain/events/letters.ts';
import { env } from '#env';
import { eventLetter } from '#i18n/letters/event-letter.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { addresseeOf } from '#queries/notifications/addressee-of.ts';

type Sending = { post?: Post; pause?: () => boolean };

const atOnce = 20;
// Shorter than the lease of the job, so that no second server begins while letters still go out.
const stretchMs = 40_000;

/**
 * Sends what was decided and is due, oldest first. A letter that was not taken is tried again after twice as long; one to somebody without an
 * address is given up at once, and the page of the event says so.
 */
export const sendEventLetters = async (db: Database, now: Date, { post = ours(), pause }: Sending = {}): Promise<void> => {
  const began = performance.now();
  const isOver = pause ?? (() => performance.now() - began > stretchMs);
  if (!(await post.isOpen())) return;
  while (!isOver()) {
    const due = await db
      .select({ letter: letterTable, event: trainingEvent })
      .from(letterTable)
      .innerJoin(trainingEvent, eq(trainingEvent.id, letterTable.eventId))
      .where(and(isNull(letterTable.sentAt), isNotNull(letterTable.nextTryAt), lte(letterTable.nextTryAt, now)))
      .orderBy(asc(letterTable.decidedAt))
      .limit(atOnce);
    if (due.length === 0) return;
    for (const { letter, event } of due) {
      const to = await addresseeOf(db, letter.personId);
      const sent = to && (await post.send({ to: to.email, ...eventLetter({ ...to, site: env.PUBLIC_URL }, { kind: letter.kind, event }) }));
      const tries = letter.tries + 1;
      const outcome = !sent
        ? { nextTryAt: null, error: 'no address' }
        : sent.ok
          ? { nextTryAt: null, sentAt: now, error: null }
          : { nextTryAt: nextTryAt(tries, now), error: sent.refusal.reason ?? null };
      await db
        .update(letterTable)
        .set({ tries, ...outcome })
        .where(and(eq(letterTable.id, letter.id), isNull(letterTable.sentAt)));
    }
  }
};
