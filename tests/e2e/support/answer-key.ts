import { eq } from 'drizzle-orm';
import { attempt, edition } from '#db/schema/index.ts';
import type { OptionKey } from '#domain/content/item.ts';
import type { ExamSnapshot } from '#domain/content/snapshot.ts';
import type { Site } from './site.ts';

/** The right option of each question on a paper, in the paper's order: what the tests know and no browser is told. */
export const answerKey = async ({ db }: Site, attemptId: string): Promise<{ itemId: string; right: OptionKey; wrong: OptionKey }[]> => {
  const [found] = await db
    .select({ paper: attempt.paper, snapshot: edition.snapshot })
    .from(attempt)
    .innerJoin(edition, eq(edition.id, attempt.editionId))
    .where(eq(attempt.id, attemptId));
  if (!found) throw new Error(`There is no attempt ${attemptId}.`);
  const { items } = found.snapshot as ExamSnapshot;
  return found.paper.questions.map(({ itemId }) => {
    const options = items.find(({ id }) => id === itemId)?.options ?? [];
    const right = options.find(({ correct }) => correct)?.key;
    const wrong = options.find(({ correct }) => !correct)?.key;
    if (!right || !wrong) throw new Error(`The edition has no options for ${itemId}.`);
    return { itemId, right, wrong };
  });
};
