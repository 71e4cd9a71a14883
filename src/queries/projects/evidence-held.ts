import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { completion, recordOfLearning } from '#db/schema/index.ts';
import type { Held } from '#domain/credentials/statement.ts';
import { editionById } from '../content/editions.ts';

/** What these completions were of, by their ids: the course as it was called then, its edition, the day, the minutes, the record. */
export const evidenceHeld = async (
  db: Reader,
  completionIds: readonly string[],
): Promise<Map<string, Omit<z.infer<typeof Held>, 'validUntil'>>> => {
  const rows = await db
    .select({
      id: completion.id,
      editionId: completion.editionId,
      completedOn: completion.completedOn,
      minutes: completion.minutes,
      serial: recordOfLearning.serial,
    })
    .from(completion)
    .leftJoin(recordOfLearning, and(eq(recordOfLearning.completionId, completion.id), isNull(recordOfLearning.supersededBy)))
    .where(inArray(completion.id, [...completionIds]));
  return new Map(
    await Promise.all(
      rows.map(async ({ id, editionId, ...row }) => {
        const { snapshot } = await editionById(db, 'course', editionId);
        const { title, version } = snapshot.course;
        return [id, { title, edition: version, ...row }] as const;
      }),
    ),
  );
};
