import type { Database } from '#db/client.ts';
import { statementVote } from '#db/schema/index.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { VoteChoice } from '#domain/participation/votes.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { consultationById } from '#queries/participation/consultation-by-id.ts';
import { statementById } from '#queries/participation/statements-of.ts';
import { voterOf } from '#queries/participation/voter-of.ts';

/** Counts a choice once for a token; a later one takes its place. No fact is stated, no time and no account written down: nothing links a vote to anybody. */
export const castVote = (
  db: Database,
  { statementId, choice, token }: { statementId: string; choice: VoteChoice; token: string },
  now: Date,
): Promise<Outcome<null, NotFound | ParticipationRefusal>> =>
  db.transaction(async (tx) => {
    const statement = await statementById(tx, statementId);
    const asked = statement && (await consultationById(tx, statement.consultationId, dayOf(now)));
    if (!asked || statement.state !== 'accepted') return refused({ code: 'shared.not_found' });
    const { opensOn, closesOn } = asked;
    if (asked.phase !== 'open') return refused({ code: 'participation.not_open', opensOn, closesOn });
    await tx
      .insert(statementVote)
      .values({ consultationId: asked.id, statementId, voter: voterOf(token, asked.id), choice })
      .onConflictDoUpdate({ target: [statementVote.statementId, statementVote.voter], set: { choice } });
    return granted(null);
  });
