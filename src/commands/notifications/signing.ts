import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { signingSecret } from '#db/schema/index.ts';

/** A secret of this installation: made once, by whichever server needs it first. */
export const secretFor = async (db: Database, purpose: string, now: Date): Promise<string> => {
  const [known] = await db.select().from(signingSecret).where(eq(signingSecret.purpose, purpose));
  if (known) return known.value;
  await db
    .insert(signingSecret)
    .values({ purpose, value: randomBytes(32).toString('base64url'), createdAt: now })
    .onConflictDoNothing();
  return secretFor(db, purpose, now);
};

// Links in letters are signed with one.
const secretOf = (db: Database, now: Date) => secretFor(db, 'letters', now);

const signature = (secret: string, use: string, id: string) => createHmac('sha256', secret).update(`${use}.${id}`).digest('base64url');

/** The token of a link in a letter that does one thing, `use`, to one row, `id`, without signing in. It holds for good, as the letter does. */
export const letterToken = async (db: Database, use: string, id: string, now: Date): Promise<string> =>
  `${Buffer.from(id).toString('base64url')}.${signature(await secretOf(db, now), use, id)}`;

/** Which row a token stands for; null for one that we did not sign for this use. */
export const readLetterToken = async (db: Database, use: string, token: string, now: Date): Promise<string | null> => {
  const [coded = '', given = ''] = token.split('.');
  const id = Buffer.from(coded, 'base64url').toString();
  const [expected, actual] = [Buffer.from(signature(await secretOf(db, now), use, id)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? id : null;
};

/** The token of a link by which a person turns confirmations off. */
export const unsubscribeToken = (db: Database, personId: string, now: Date): Promise<string> =>
  letterToken(db, 'unsubscribe', personId, now);
export const whoUnsubscribes = (db: Database, token: string, now: Date): Promise<string | null> =>
  readLetterToken(db, 'unsubscribe', token, now);
