import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import { dayOf } from '#domain/shared/plain-date.ts';

export type Home = { institutionId: string; unitId: string };

const atOnce = 400;

/** Where people belonged on a day: at each institution once, in the top unit of the affiliation that began first. */
export const homesThen = async (
  db: Reader,
  asked: readonly { personId: string; at: Date }[],
): Promise<(personId: string, at: Date) => Home[]> => {
  const units = new Map((await db.select({ id: unit.id, parentId: unit.parentId }).from(unit)).map(({ id, parentId }) => [id, parentId]));
  const topOf = (id: string): string => {
    let top = id;
    for (let above = units.get(top); above; above = units.get(top)) top = above;
    return top;
  };
  const ids = [...new Set(asked.map(({ personId }) => personId))];
  const rows: (typeof affiliation.$inferSelect)[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    rows.push(
      ...(await db
        .select()
        .from(affiliation)
        .where(inArray(affiliation.personId, ids.slice(from, from + atOnce)))),
    );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return (personId, at) => {
    const day = dayOf(at);
    const then = (byPerson.get(personId) ?? [])
      .filter(({ startedOn, finishedOn }) => startedOn <= day && (finishedOn === null || finishedOn >= day))
      .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
    const homes = new Map<string, Home>();
    for (const { institutionId, unitId } of then)
      if (!homes.has(institutionId)) homes.set(institutionId, { institutionId, unitId: topOf(unitId) });
    return [...homes.values()];
  };
};
