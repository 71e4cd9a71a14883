import { eq } from 'drizzle-orm';
import { attempt, edition } from '#db/schema/index.ts';
import type { Response } from '#domain/assessment/response.ts';
import { type Item, typedItem } from '#domain/content/item.ts';
import type { CourseSnapshot, ExamSnapshot } from '#domain/content/snapshot.ts';
import { rightTo, wrongTo } from '../../support/exam-world.ts';
import type { Site } from './site.ts';

/** A practice item of a course as the course was released, by its id: what a page asks may be of any type. */
export const practiceItem = async ({ db }: Site, itemId: string): Promise<Item> => {
  const editions = await db.select({ snapshot: edition.snapshot }).from(edition).where(eq(edition.kind, 'course'));
  const item = editions.flatMap(({ snapshot }) => (snapshot as CourseSnapshot).practice).find(({ id }) => id === itemId);
  if (!item) throw new Error(`No course has an item ${itemId}.`);
  return typedItem(item);
};

/** A right and a wrong response to each question on a paper, in the paper's order: what the tests know and no browser is told. */
export const answerKey = async ({ db }: Site, attemptId: string): Promise<{ item: Item; right: Response; wrong: Response }[]> => {
  const [found] = await db
    .select({ paper: attempt.paper, snapshot: edition.snapshot })
    .from(attempt)
    .innerJoin(edition, eq(edition.id, attempt.editionId))
    .where(eq(attempt.id, attemptId));
  if (!found) throw new Error(`There is no attempt ${attemptId}.`);
  const { items } = found.snapshot as ExamSnapshot;
  return found.paper.questions.map(({ itemId }) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw new Error(`The edition has no item ${itemId}.`);
    return { item: typedItem(item), right: rightTo(typedItem(item)), wrong: wrongTo(typedItem(item)) };
  });
};
