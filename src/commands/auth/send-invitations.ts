import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { invitationErrand, invitationRun } from '#db/schema/index.ts';
import { lettersAtOnce } from '#domain/auth/invitations.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { isUnfinished, unfinishedRuns } from '#queries/auth/invitation-runs.ts';
import { invitePerson } from './invite-person.ts';

type Sending = { now: Date; post?: Post; pause?: () => boolean };

const takenAtOnce = 10;
// A letter that was being written when its process ended is written again after this.
const givenUpAfterMs = 600_000;

/** Takes the next people of a run, so that a page and the clock that send at the same time do not write to one person twice. */
const takeSome = (db: Database, runId: string, now: Date): Promise<{ personId: string }[]> =>
  db
    .update(invitationErrand)
    .set({ state: 'sending', takenAt: now })
    .where(
      and(
        eq(invitationErrand.runId, runId),
        inArray(
          invitationErrand.personId,
          db
            .select({ id: invitationErrand.personId })
            .from(invitationErrand)
            .where(
              and(
                eq(invitationErrand.runId, runId),
                or(
                  eq(invitationErrand.state, 'waiting'),
                  and(eq(invitationErrand.state, 'sending'), lt(invitationErrand.takenAt, new Date(now.getTime() - givenUpAfterMs))),
                ),
              ),
            )
            .limit(takenAtOnce),
        ),
      ),
    )
    .returning({ personId: invitationErrand.personId });

/**
 * Sends the next letters of a run, some hundreds at most. Each person has an answer of their own, kept as it is given; while the post takes
 * no letters everybody waits.
 */
export const sendInvitations = async (
  db: Database,
  { runId }: { runId: string },
  { now, post = ours(), pause = () => false }: Sending,
): Promise<'finished' | 'more to send'> => {
  const [run] = await db.select().from(invitationRun).where(eq(invitationRun.id, runId));
  if (!run || run.finishedAt !== null) return 'finished';
  if (!(await post.isOpen())) return 'more to send';
  const open: Post = { ...post, isOpen: async () => true };
  for (let tried = 0; tried < lettersAtOnce && !pause(); ) {
    const taken = await takeSome(db, runId, now);
    if (taken.length === 0) break;
    for (const { personId } of taken) {
      const answer = await invitePerson(db, { personId, institutionId: run.institutionId }, { actor: { kind: 'system' }, now, post: open });
      await db
        .update(invitationErrand)
        .set(answer.ok ? { state: 'sent', refusal: null } : { state: 'refused', refusal: answer.refusal.code })
        .where(and(eq(invitationErrand.runId, runId), eq(invitationErrand.personId, personId)));
    }
    tried += taken.length;
  }
  if (await isUnfinished(db, runId)) return 'more to send';
  await db.update(invitationRun).set({ finishedAt: now }).where(eq(invitationRun.id, runId));
  return 'finished';
};

// Shorter than the lease of a job, so that no second server begins while letters still go out.
const stretchMs = 40_000;

/** Sends what runs still owe. */
export const sendOwedInvitations = async (db: Database, now: Date): Promise<void> => {
  const started = performance.now();
  const pause = () => performance.now() - started > stretchMs;
  for (const runId of await unfinishedRuns(db)) if (!pause()) await sendInvitations(db, { runId }, { now, pause });
};

/** Has the letters of a run that were not sent wait once more. */
export const retryInvitations = async (
  db: Database,
  { runId }: { runId: string },
  { actor }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound>> => {
  const [run] = await db.select().from(invitationRun).where(eq(invitationRun.id, runId));
  if (!run) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'people.invite', run)) return refused({ code: 'auth.forbidden', permission: 'people.invite' });
  await db.transaction(async (tx) => {
    await tx
      .update(invitationErrand)
      .set({ state: 'waiting', refusal: null })
      .where(and(eq(invitationErrand.runId, runId), eq(invitationErrand.refusal, 'auth.mail_not_sent')));
    await tx.update(invitationRun).set({ finishedAt: null }).where(eq(invitationRun.id, runId));
  });
  return granted(runId);
};

const keptDays = 90;

/** Forgets who was on runs that ended long ago; the log keeps that each was invited. */
export const forgetOldRuns = async (db: Database, now: Date): Promise<void> => {
  const old = sql`${invitationRun.finishedAt} < ${new Date(now.getTime() - keptDays * 86_400_000).toISOString()}`;
  await db.transaction(async (tx) => {
    await tx
      .delete(invitationErrand)
      .where(inArray(invitationErrand.runId, tx.select({ id: invitationRun.id }).from(invitationRun).where(old)));
    await tx.delete(invitationRun).where(old);
  });
};
