import type { Tx } from '#db/client.ts';
import { attemptOwnItem } from '#db/schema/index.ts';
import type { Paper } from '#domain/assessment/attempt.ts';
import type { OwnItem } from '#queries/bank/own-items-for.ts';

/** Keeps with an attempt which versions of own items its paper asks, so that nothing done to them later touches it. A step of beginning an attempt. */
export const freezeOwnItems = async (
  tx: Tx,
  { attemptId, paper, own }: { attemptId: string; paper: Paper; own: readonly OwnItem[] },
): Promise<void> => {
  const asked = new Set(paper.questions.map(({ itemId }) => itemId));
  const drawn = new Set(own.filter(({ item }) => asked.has(item.id)).map(({ versionId }) => versionId));
  if (drawn.size > 0) await tx.insert(attemptOwnItem).values([...drawn].map((versionId) => ({ attemptId, versionId })));
};
