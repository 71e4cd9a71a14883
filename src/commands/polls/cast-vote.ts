import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { pollRoll } from '#db/schema/index.ts';
import { sharedCommit } from '#db/shared-commit.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { isOpen, type Poll } from '#domain/content/poll.ts';
import { drawnOrder, isChoiceOf, type Moment } from '#domain/polls/ballot.ts';
import type { Crowd } from '#domain/polls/crowd.ts';
import type { PollRefusal } from '#domain/polls/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { crowdOfVoter } from '#queries/polls/crowd-of.ts';
import { countMove, countVote } from './count-vote.ts';

type TooOften = Extract<PollRefusal, { code: 'polls.too_often' }>;
type Ballot = { token: string; choice: string; when: Moment; order: string };
type Context = { slug: string; poll: Poll; actor: Actor | null; now: Date; admit: () => Outcome<null, TooOften> };
/** `already`: this device has voted here before, and that vote stands. */
export type Cast = 'counted' | 'already';

/** What the roll knows a device by. Without the token it leads nowhere, and the same device has another in every poll. */
export const ballotOf = (poll: string, token: string): string => createHash('sha256').update(`${poll}:${token}`).digest('base64url');

class NotAdmitted extends Error {
  readonly refusal: TooOften;
  constructor(refusal: TooOften) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Counts a vote once for each device and poll, however often and however much at once it is sent. `admit` is asked of new votes only, so that one
 * sent again has the same answer. Nothing is recorded in the log: a line there would say when somebody voted.
 */
export const castVote = async (
  db: Database,
  ballot: Ballot,
  { slug, poll, actor, now, admit }: Context,
): Promise<Outcome<Cast, PollRefusal>> => {
  const day = dayOf(now);
  const { opensOn, closesOn } = poll;
  if (!isOpen(poll, day)) return refused({ code: 'polls.not_open', opensOn, closesOn });
  if (!isChoiceOf(poll, ballot.choice)) return refused({ code: 'polls.no_such_choice', field: 'choice' });
  const context = { slug, poll, day, admit, roll: ballotOf(slug, ballot.token) };
  try {
    if (ballot.when === 'after') return await sharedCommit(db, (tx) => castAfter(tx, ballot, context));
    const crowd = await crowdOfVoter(db, actor, day);
    return await sharedCommit(db, (tx) => castFirst(tx, ballot, { ...context, crowd }));
  } catch (error) {
    if (error instanceof NotAdmitted) return refused(error.refusal);
    // What the database says of a failed statement holds its values, and ends in the log beside the time: it is not passed on.
    throw new Error('A vote could not be counted. What the database answered is left out, since it may name the vote.');
  }
};

type Within = { slug: string; poll: Poll; day: PlainDate; roll: string; admit: Context['admit'] };

const castFirst = async (tx: Tx, ballot: Ballot, { slug, poll, day, roll, admit, crowd }: Within & { crowd: Crowd }) => {
  const kept = poll.asks === 'once' ? {} : { firstChoice: ballot.choice, firstCrowd: crowd };
  const [entered] = await tx
    .insert(pollRoll)
    .values({ ballot: roll, poll: slug, keptUntil: poll.closesOn, ...kept })
    .onConflictDoNothing()
    .returning({ ballot: pollRoll.ballot });
  if (!entered) return granted<Cast>('already');
  // Thrown, so that the roll is as it was.
  const admitted = admit();
  if (!admitted.ok) throw new NotAdmitted(admitted.refusal);
  await countVote(
    tx,
    { poll: slug, crowd, choice: ballot.choice, order: drawnOrder(poll, ballot.order)?.join() ?? '' },
    { options: poll, day },
  );
  return granted<Cast>('counted');
};

const castAfter = async (tx: Tx, { choice }: Ballot, { slug, day, roll }: Within) => {
  const [found] = await tx.select().from(pollRoll).where(eq(pollRoll.ballot, roll));
  if (!found) return refused({ code: 'polls.no_first_answer' });
  if (found.firstChoice === null || found.firstCrowd === null) return granted<Cast>('already');
  await tx.update(pollRoll).set({ firstChoice: null, firstCrowd: null }).where(eq(pollRoll.ballot, roll));
  await countMove(tx, { poll: slug, crowd: found.firstCrowd, before: found.firstChoice, after: choice }, day);
  return granted<Cast>('counted');
};
