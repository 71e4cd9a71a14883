import { desc } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { refreshAnswer, refreshSitting } from '#db/schema/index.ts';
import type { Given, Sitting } from '#domain/refresh/sitting.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';

export type SittingOf = Omit<Sitting, 'answers'> & {
  id: string;
  personId: string;
  course: string;
  editionId: string;
  openedAt: Date;
  answers: { itemId: string; points: number; response: Given }[];
};

/** The sittings of these people, oldest first, each with its answers in the order they were given. */
export const sittingsOf = async (db: Reader, personIds: readonly string[]): Promise<SittingOf[]> => {
  const rows = await db.select().from(refreshSitting).where(among(refreshSitting.personId, personIds)).orderBy(refreshSitting.openedAt);
  const given = Map.groupBy(
    await db
      .select()
      .from(refreshAnswer)
      .where(
        among(
          refreshAnswer.sittingId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(desc(refreshAnswer.id)),
    ({ sittingId }) => sittingId,
  );
  return rows.map(({ closedAt, nextOn: _, ...row }) => ({
    ...row,
    closedOn: closedAt && dayOf(closedAt),
    answers: (given.get(row.id) ?? []).map(({ itemId, points, response }) => ({ itemId, points, response })).reverse(),
  }));
};
