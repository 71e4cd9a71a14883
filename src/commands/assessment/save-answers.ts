import type { Database } from '#db/client.ts';
import { sharedCommit } from '#db/shared-commit.ts';
import type { SaveRefusal } from '#domain/assessment/refusals.ts';
import type { Receipt, Save } from '#domain/assessment/save.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { type Outcome, refused } from '#domain/shared/outcome.ts';
import { ownAttempt } from '#queries/assessment/own-attempt.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { learner } from '../auth/learner.ts';
import { keepSaves } from './keep-saves.ts';

/** Keeps answers of one's own open paper and gives their receipts. Sent again, the same saves have the same receipts. */
export const saveAnswers = (
  db: Database,
  { attemptId, saves }: { attemptId: string; saves: readonly Save[] },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<Receipt[], SignInNeeded | Forbidden | NotFound | SaveRefusal>> =>
  sharedCommit(db, async (tx) => {
    const who = learner(actor);
    if (!who.ok) return who;
    const mine = await ownAttempt(tx, who.value.personId, attemptId);
    if (!mine) return refused({ code: 'shared.not_found' });
    const { edition, rules } = await rulesOf(tx, mine);
    return keepSaves(tx, mine, { saves, items: edition.snapshot.items, rules, now });
  });
