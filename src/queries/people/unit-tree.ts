import { and, countDistinct, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { unitsWithin } from './units-within.ts';
import { visible, type Within } from './within.ts';

/** The units that may be seen, each below the one it belongs to, with how many people are there today. */
export const unitTree = async (db: Reader, within: Within, day: PlainDate) => {
  const there = await db
    .select({ unitId: affiliation.unitId, people: countDistinct(affiliation.personId) })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(and(visible(within), coversDay(affiliation, day)))
    .groupBy(affiliation.unitId);
  const rows = await db.select({ id: unit.id, parentId: unit.parentId, closedOn: unit.closedOn }).from(unit).where(visible(within));
  const about = new Map(rows.map((row) => [row.id, row]));
  const people = new Map(there.map((row) => [row.unitId, row.people]));
  return (await unitsWithin(db, within)).map((one) => ({
    ...one,
    parentId: about.get(one.id)?.parentId ?? null,
    closedOn: about.get(one.id)?.closedOn ?? null,
    people: people.get(one.id) ?? 0,
  }));
};
