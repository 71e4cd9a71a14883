import { createHash } from 'node:crypto';
import { eq, inArray, lt } from 'drizzle-orm';
import type { Database, Reader, Tx } from '#db/client.ts';
import { throttle } from '#db/schema/index.ts';
import type { Wait } from '#domain/auth/refusals.ts';
import {
  accountPace,
  addressPace,
  afterFailure,
  askingPace,
  type Count,
  letterPace,
  type Pace,
  secondsToWait,
  withoutLast,
} from '#domain/auth/throttle.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

/** What guesses are counted under: a key that names nobody, and its pace. */
export type Brake = { key: string; pace: Pace };

const keyOf = (kind: string, value: string) => `${kind}:${createHash('sha256').update(value).digest('base64url')}`;

export const accountBrake = (accountId: string): Brake => ({ key: keyOf('account', accountId), pace: accountPace });
/** For a login nobody has: it is slowed as a real one would be, so that the wait tells nothing. */
export const loginBrake = (login: string): Brake => ({ key: keyOf('login', login.toLowerCase()), pace: accountPace });
export const addressBrake = (address: string): Brake => ({ key: keyOf('address', address), pace: addressPace });
export const letterBrake = (personId: string): Brake => ({ key: keyOf('letter', personId), pace: letterPace });
export const askingBrake = (address: string): Brake => ({ key: keyOf('asking', address), pace: askingPace });

/**
 * Lets a try through and counts it, or says how long to wait. Counting comes before the password is looked at, so that a thousand guesses
 * sent at once are slowed like any others; a try that was right is taken back. One that comes too early is not counted: waiting always helps.
 */
export const takeTry = (db: Database, brakes: readonly Brake[], now: Date): Promise<Outcome<null, Wait>> =>
  db.transaction(async (tx) => {
    const keys = brakes.map(({ key }) => key);
    const counts = await tx.select().from(throttle).where(inArray(throttle.key, keys));
    const seconds = secondsToWait(counts, now);
    if (seconds > 0) return refused({ code: 'auth.wait', seconds });
    for (const { key, pace } of brakes)
      await keep(
        tx,
        key,
        afterFailure(
          counts.find((one) => one.key === key),
          now,
          pace,
        ),
      );
    return granted(null);
  });

const keep = (tx: Tx, key: string, count: Count) =>
  tx
    .insert(throttle)
    .values({ key, ...count })
    .onConflictDoUpdate({ target: throttle.key, set: count });

/** Takes one try back: it was right, and others share the key. */
export const takeBackTry = async (tx: Tx, { key, pace }: Brake): Promise<void> => {
  const [count] = await tx.select().from(throttle).where(eq(throttle.key, key));
  if (count) await keep(tx, key, withoutLast(count, pace));
};

/** Forgets what was counted under a key: its owner has shown who they are. */
export const forgetTries = async (db: Reader, { key }: Brake): Promise<void> => {
  await db.delete(throttle).where(eq(throttle.key, key));
};

/** Deletes counts that no longer slow anybody. */
export const forgetOldTries = async (db: Reader, before: Date): Promise<void> => {
  await db.delete(throttle).where(lt(throttle.lastAt, before));
};
