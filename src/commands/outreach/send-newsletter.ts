import { and, asc, eq, gt, isNotNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { subscriber } from '#db/schema/index.ts';
import { lastMonthOver, newSince } from '#domain/outreach/newsletter.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { monthlyLetter } from '#i18n/letters/newsletter-letters.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { type PublishedPiece, publishedPieces } from '#ports/published-pieces.ts';
import { letterToken } from '../notifications/signing.ts';
import { leaveUse } from './subscribe.ts';

type Sending = { post?: Post; pieces?: () => readonly PublishedPiece[]; pause?: () => boolean };

const atOnce = 50;
// Shorter than the lease of the job, so that no second server begins while letters still go out.
const stretchMs = 40_000;

/**
 * Sends the letter of the last month that is over to everybody who confirmed and has not had it; of several months that were missed they get one
 * letter. A month without a new piece has none. A letter that was not taken is tried again when the job comes round.
 */
export const sendNewsletter = async (
  db: Database,
  now: Date,
  { post = ours(), pieces = publishedPieces, pause }: Sending = {},
): Promise<void> => {
  const today = dayOf(now);
  const month = lastMonthOver(today);
  const owed = and(isNotNull(subscriber.confirmedAt), lt(subscriber.sentFor, month));
  const [first] = await db.select({ id: subscriber.id }).from(subscriber).where(owed).limit(1);
  if (!first || !(await post.isOpen())) return;
  const all = pieces();
  const began = performance.now();
  const isOver = pause ?? (() => performance.now() - began > stretchMs);
  for (let after = ''; !isOver(); ) {
    const due = await db
      .select()
      .from(subscriber)
      .where(and(owed, gt(subscriber.id, after)))
      .orderBy(asc(subscriber.id))
      .limit(atOnce);
    if (due.length === 0) return;
    for (const { id, email, locale, sentFor } of due) {
      after = id;
      const fresh = newSince(all, sentFor, today);
      if (fresh.length > 0) {
        const leave = await letterToken(db, leaveUse, id, now);
        const sent = await post.send({ to: email, ...monthlyLetter(locale, { month, pieces: fresh, leave, site: env.PUBLIC_URL }) });
        if (!sent.ok) continue;
      }
      await db.update(subscriber).set({ sentFor: month }).where(eq(subscriber.id, id));
    }
  }
};
