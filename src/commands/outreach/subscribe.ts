import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { subscriber } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { LinkNotValid, MailNotSent, Wait } from '#domain/auth/refusals.ts';
import { lastMonthOver, unconfirmedDays } from '#domain/outreach/newsletter.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { confirmLetter } from '#i18n/letters/newsletter-letters.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { newToken } from '../auth/invitations.ts';
import { askingBrake, letterBrake, takeTry } from '../auth/throttling.ts';
import { readLetterToken } from '../notifications/signing.ts';

/** What the token of a letter’s last link is signed for. */
export const leaveUse = 'newsletter';

/**
 * Writes to an address that was typed, to ask whether its owner wants the letter. The answer is the same for one that is on the list already,
 * and nobody's mailbox can be filled from outside.
 */
export const subscribe = async (
  db: Database,
  { email, locale, address }: { email: string; locale: Locale; address: string },
  { now, post = ours() }: { now: Date; post?: Post },
): Promise<Outcome<null, Wait | MailNotSent>> => {
  const turn = await takeTry(db, [askingBrake(address)], now);
  if (!turn.ok) return turn;
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });
  if (!(await takeTry(db, [letterBrake(`newsletter:${email}`)], now)).ok) return granted(null);
  const token = newToken();
  const asked = { locale, askedAt: now, confirmHash: hashToken(token) };
  const [row] = await db
    .insert(subscriber)
    .values({ id: crypto.randomUUID(), email, ...asked, sentFor: lastMonthOver(dayOf(now)) })
    .onConflictDoUpdate({ target: subscriber.email, set: asked, setWhere: isNull(subscriber.confirmedAt) })
    .returning({ id: subscriber.id });
  return row ? post.send({ to: email, ...confirmLetter(locale, { token, site: env.PUBLIC_URL }) }) : granted(null);
};

/** The owner of the address says yes. The letter begins with the pieces of this month. */
export const confirmSubscription = async (db: Database, { token }: { token: string }, now: Date): Promise<Outcome<null, LinkNotValid>> => {
  const [confirmed] = await db
    .update(subscriber)
    .set({ confirmedAt: now, confirmHash: null, sentFor: lastMonthOver(dayOf(now)) })
    .where(and(eq(subscriber.confirmHash, hashToken(token)), isNull(subscriber.confirmedAt)))
    .returning({ id: subscriber.id });
  return confirmed ? granted(null) : refused({ code: 'auth.link_not_valid' });
};

/** Takes an address off the list by the link in a letter: the row is deleted. A second time finds nothing and is as well. */
export const leaveNewsletter = async (db: Database, { token }: { token: string }, now: Date): Promise<Outcome<null, LinkNotValid>> => {
  const id = await readLetterToken(db, leaveUse, token, now);
  if (id === null) return refused({ code: 'auth.link_not_valid' });
  await db.delete(subscriber).where(eq(subscriber.id, id));
  return granted(null);
};

/** Deletes addresses whose owner never answered. */
export const forgetUnconfirmed = async (db: Database, now: Date): Promise<void> => {
  await db
    .delete(subscriber)
    .where(and(isNull(subscriber.confirmedAt), lt(subscriber.askedAt, new Date(now.getTime() - unconfirmedDays * 86_400_000))));
};
