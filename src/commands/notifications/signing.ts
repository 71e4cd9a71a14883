import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { signingSecret } from '#db/schema/index.ts';

const purpose = 'letters';

/** The secret that links in letters are signed with: made once, by whichever server needs it first. */
const secretOf = async (db: Database, now: Date): Promise<string> => {
  const [known] = await db.select().from(signingSecret).where(eq(signingSecret.purpose, purpose));
  if (known) return known.value;
  await db
    .insert(signingSecret)
    .values({ purpose, value: randomBytes(32).toString('base64url'), createdAt: now })
    .onConflictDoNothing();
  return secretOf(db, now);
};

const signature = (secret: string, personId: string) => createHmac('sha256', secret).update(`unsubscribe.${personId}`).digest('base64url');

/** The token of a link by which a person turns confirmations off without signing in. It holds for good, as the letter does. */
export const unsubscribeToken = async (db: Database, personId: string, now: Date): Promise<string> =>
  `${Buffer.from(personId).toString('base64url')}.${signature(await secretOf(db, now), personId)}`;

/** Whose token it is; null for one that we did not sign. */
export const whoUnsubscribes = async (db: Database, token: string, now: Date): Promise<string | null> => {
  const [coded = '', given = ''] = token.split('.');
  const personId = Buffer.from(coded, 'base64url').toString();
  const [expected, actual] = [Buffer.from(signature(await secretOf(db, now), personId)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? personId : null;
};
