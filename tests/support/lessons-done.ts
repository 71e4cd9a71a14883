import type { Database } from '#db/client.ts';
import { evidence } from '#db/schema/index.ts';
import { type Asked, actsAsked } from '#domain/progress/completion.ts';
import { newestEdition } from '#queries/content/editions.ts';

/** Keeps that somebody did the acts of a course: all of them, or the decisions alone. */
export const lessonsDone = async (
  db: Database,
  { personId, course = 'gen-101', at, which = 'everything' }: { personId: string; course?: string; at: Date; which?: Asked },
): Promise<void> => {
  const edition = await newestEdition(db, 'course', course);
  if (!edition) throw new Error(`${course} is not published.`);
  const acts = edition.snapshot.lessons.flatMap((lesson) => actsAsked(lesson, which).map(({ id, choices }) => ({ lesson, id, choices })));
  await db.insert(evidence).values(
    acts.map(({ lesson, id, choices }) => ({
      id: crypto.randomUUID(),
      personId,
      kind: 'lesson_act' as const,
      course,
      ref: `${lesson.slug}/${id}`,
      editionId: edition.id,
      detail: { choice: choices[0] ?? '' },
      at,
    })),
  );
};
