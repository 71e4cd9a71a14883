import { and, asc, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committeeParticulars } from '#db/schema/index.ts';
import { among } from '../shared/among.ts';

export type ParticularsRow = typeof committeeParticulars.$inferSelect;

/** Everything that was stated about these seats until an instant, by seat, in the order it was entered. */
export const particularsOf = async (db: Reader, seatIds: readonly string[], knownAt: Date): Promise<Map<string, ParticularsRow[]>> => {
  const rows = await db
    .select()
    .from(committeeParticulars)
    .where(and(among(committeeParticulars.seatId, [...seatIds]), lte(committeeParticulars.recordedAt, knownAt)))
    .orderBy(asc(committeeParticulars.recordedAt));
  return Map.groupBy(rows, ({ seatId }) => seatId);
};
