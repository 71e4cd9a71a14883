import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { message } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Reader } from '#domain/notifications/digest.ts';
import type { MessageKind, MessageResult } from '#domain/notifications/message.ts';
import type { Notice } from '#domain/notifications/notice.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { digestLetter } from '#i18n/letters/digest-letter.ts';
import type { Post } from '#ports/mail.ts';
import { type Addressee, addresseeOf } from '#queries/notifications/addressee-of.ts';
import { noticesShown } from '#queries/notifications/notices-shown.ts';
import { readersOf } from '#queries/notifications/readers.ts';
import { unsubscribeToken } from './signing.ts';

export type Letter = { personId: string; kind: MessageKind; choose: (reader: Reader) => readonly Notice[] };
type Writing = { actor: Actor; now: Date; post: Post };
type Decided = { id: number; to: Addressee; notices: [NoticeShown, ...NoticeShown[]] };

/**
 * Decides what a letter says and writes that down, in one transaction: of two servers that look at the same person at the same moment,
 * the second finds the message of the first.
 */
const decide = (db: Database, { personId, kind, choose }: Letter, { actor, now }: Writing): Promise<Decided | undefined> =>
  db.transaction(async (tx) => {
    const to = await addresseeOf(tx, personId);
    const reader = (await readersOf(tx, [personId], now)).get(personId);
    if (!to || !reader) return undefined;
    const told = choose(reader);
    const [first, ...rest] = await noticesShown(tx, told, dayOf(now));
    if (!first) return undefined;
    const [row] = await tx
      .insert(message)
      .values({ personId, channel: 'mail', kind, told: [...told], decidedBy: actorRef(actor), decidedAt: now })
      .returning({ id: message.id });
    return row && { id: row.id, to, notices: [first, ...rest] };
  });

/** Writes to a person if there is something to say; what became of it, or nothing when there was not. The log has it either way. */
export const writeLetter = async (db: Database, letter: Letter, writing: Writing): Promise<MessageResult | undefined> => {
  const { actor, now, post } = writing;
  const decided = await decide(db, letter, writing);
  if (!decided) return undefined;
  const { id, to, notices } = decided;
  const composed = digestLetter(
    { ...to, site: env.PUBLIC_URL },
    {
      notices,
      today: dayOf(now),
      askedBy: letter.kind === 'reminder' && actor.kind === 'person' ? actor.name : null,
      unsubscribe: await unsubscribeToken(db, letter.personId, now),
    },
  );
  const sent = await post.send({ to: to.email, ...composed });
  const result: MessageResult = sent.ok ? 'sent' : 'failed';
  const error = sent.ok ? null : (sent.refusal.reason ?? null);
  await db
    .update(message)
    .set({ result, error, ...(sent.ok && { sentAt: now }) })
    .where(eq(message.id, id));
  return result;
};
