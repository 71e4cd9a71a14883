import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { nameReveal } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type RevealState, type revealDays, revealState, revealsAtMost } from '#domain/credentials/reveal.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { issuedCredential } from '#queries/credentials/issued-credential.ts';

type Person = Extract<Actor, { kind: 'person' }>;
const dayMs = 86_400_000;
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** Makes a link by which one verifier sees the holder’s whole name for a time. The token is returned once and is kept nowhere. */
export const revealName = async (
  db: Database,
  { serial, verifier, days }: { serial: string; verifier: string; days: (typeof revealDays)[number] },
  { actor, now }: { actor: Person; now: Date },
): Promise<Outcome<string, NotFound | { code: 'credentials.too_many_reveals'; limit: number }>> => {
  const holding = await issuedCredential(db, serial, dayOf(now));
  if (holding?.personId !== actor.personId) return refused({ code: 'shared.not_found' });
  const open = await db.$count(nameReveal, and(eq(nameReveal.serial, serial), isNull(nameReveal.withdrawnAt), gt(nameReveal.endsAt, now)));
  if (open >= revealsAtMost) return refused({ code: 'credentials.too_many_reveals', limit: revealsAtMost });
  const token = randomBytes(18).toString('base64url');
  await db.insert(nameReveal).values({
    id: crypto.randomUUID(),
    serial,
    personId: actor.personId,
    verifier,
    tokenHash: hashOf(token),
    madeAt: now,
    endsAt: new Date(now.getTime() + Number(days) * dayMs),
  });
  return granted(token);
};

/** Takes a link back: from now on it shows nothing more. */
export const withdrawReveal = async (
  db: Database,
  { revealId }: { revealId: string },
  { actor, now }: { actor: Person; now: Date },
): Promise<Outcome<string, NotFound>> => {
  const [done] = await db
    .update(nameReveal)
    .set({ withdrawnAt: now })
    .where(and(eq(nameReveal.id, revealId), eq(nameReveal.personId, actor.personId), isNull(nameReveal.withdrawnAt)))
    .returning({ id: nameReveal.id });
  return done ? granted(done.id) : refused({ code: 'shared.not_found' });
};

export type Revealed = { state: RevealState; name: string | null; endsAt: Date | null };

/** What a link shows to a browser, which is known by a secret of its own; `take` makes the browser the one that it shows the name to. */
export const revealedTo = async (
  db: Database,
  { serial, token, viewer, take }: { serial: string; token: string; viewer: string | null; take: 'look' | 'take' },
  now: Date,
): Promise<Revealed> => {
  const over: Revealed = { state: 'over', name: null, endsAt: null };
  const hash = viewer === null ? null : hashOf(viewer);
  const bySecret = and(eq(nameReveal.tokenHash, hashOf(token)), eq(nameReveal.serial, serial));
  // One statement: of two browsers that take it at once, one does.
  if (take === 'take' && hash !== null)
    await db
      .update(nameReveal)
      .set({ takenBy: hash, takenAt: now })
      .where(and(bySecret, isNull(nameReveal.takenBy), isNull(nameReveal.withdrawnAt), gt(nameReveal.endsAt, now)));
  const [row] = await db.select().from(nameReveal).where(bySecret);
  if (!row) return over;
  const state = revealState(row, hash, now);
  if (state !== 'mine') return { ...over, state };
  const holding = await issuedCredential(db, serial, dayOf(now));
  return holding ? { state, name: holding.source.holderName, endsAt: row.endsAt } : over;
};

/** Links are kept ninety days after they ended, so that their holder sees who took them. Platform default. */
export const forgetReveals = async (db: Database, now: Date): Promise<void> => {
  await db.delete(nameReveal).where(lt(nameReveal.endsAt, new Date(now.getTime() - 90 * dayMs)));
};
