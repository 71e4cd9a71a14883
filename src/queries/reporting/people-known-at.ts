import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact, unit } from '#db/schema/index.ts';
import { mergesAround } from '../people/merges-around.ts';
import { unitPathsThen } from '../people/unit-paths-then.ts';

type Asked = { institutionId: string; paths: readonly string[] | null; knownAt: Date };

const lastOf = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';

/** The units that stood at or below these paths at an instant; null for every unit of the institution. */
export const unitsThen = async (db: Reader, { institutionId, paths, knownAt }: Asked): Promise<Set<string> | null> => {
  if (paths === null) return null;
  const tops = new Set(paths.map(lastOf));
  const all = (await db.select({ id: unit.id }).from(unit).where(eq(unit.institutionId, institutionId))).map(({ id }) => id);
  const then = await unitPathsThen(db, all, knownAt);
  return new Set(all.filter((id) => then.get(id)?.some((one) => tops.has(one))));
};

/** The ids of everybody of whom it had been told by an instant that they are or were at these units of an institution, in order. */
export const peopleKnownAt = async (
  db: Reader,
  { institutionId, knownAt }: Asked,
  units: ReadonlySet<string> | null,
): Promise<string[]> => {
  if (units?.size === 0) return [];
  const rows = await db
    .selectDistinct({ about: fact.about })
    .from(fact)
    .where(
      and(
        inArray(fact.type, ['people.affiliation_started', 'people.affiliation_changed']),
        eq(fact.institutionId, institutionId),
        lte(fact.at, knownAt),
        units === null ? undefined : inArray(sql`${fact.data}->>'unitId'`, [...units]),
      ),
    );
  const told = rows.flatMap(({ about }) => about ?? []);
  const kept = (await mergesAround(db, told)).map(({ keptId }) => keptId);
  return [...new Set([...told, ...kept])].sort();
};
