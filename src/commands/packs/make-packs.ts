import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pack } from '#db/schema/index.ts';
import { packSteps, packTries } from '#domain/reporting/pack/pack.ts';
import { record } from '../record.ts';
import { takeStep } from './take-step.ts';

const system = { kind: 'system' } as const;
const unfinished = and(isNull(pack.readyAt), isNull(pack.failedAt), isNull(pack.deletedAt));

type Pack = typeof pack.$inferSelect;

/** Takes the next step of a pack; one that fails is tried again by a later run, and given up after so many tries. */
const oneStep = async (db: Database, one: Pack, now: Date): Promise<'went on' | 'stopped'> => {
  const step = packSteps[one.stepsDone];
  if (step === undefined) throw new Error(`The pack ${one.code} has taken every step and is not ready.`);
  try {
    await takeStep(db, one, step, now);
    return 'went on';
  } catch (error) {
    console.error(`minglun: the step ${step} of the pack ${one.code} failed`, error);
    const tries = one.tries + 1;
    await db.transaction(async (tx) => {
      const failedAt = tries < packTries ? null : now;
      await tx.update(pack).set({ tries, failedAt }).where(eq(pack.code, one.code));
      const { institutionId, code } = one;
      if (failedAt) await record(tx, system, now, [{ type: 'reporting.pack_failed', about: null, institutionId, data: { code, step } }]);
    });
    return 'stopped';
  }
};

/**
 * Goes on making the packs that were asked for, the oldest first, step by step for so long. What is done is written down with each step, so that a
 * run after this one, in whichever process, goes on where this one stopped.
 */
export const makePacks = async (
  db: Database,
  now: Date,
  { forMs = 20_000, clock = Date.now }: { forMs?: number; clock?: () => number } = {},
): Promise<number> => {
  const until = clock() + forMs;
  const stopped = new Set<string>();
  let steps = 0;
  while (clock() <= until) {
    const waiting = await db.select().from(pack).where(unfinished).orderBy(asc(pack.orderedAt), asc(pack.code)).limit(50);
    const next = waiting.find(({ code }) => !stopped.has(code));
    if (!next) return steps;
    if ((await oneStep(db, next, now)) === 'stopped') stopped.add(next.code);
    else steps += 1;
  }
  return steps;
};
