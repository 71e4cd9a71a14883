import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact, unit } from '#db/schema/index.ts';

/** The ids of these units and of all above them as the tree of units stood at an instant: each move since then is taken back. */
export const unitPathsThen = async (db: Reader, ids: readonly string[], knownAt: Date): Promise<Map<string, string[]>> => {
  const moves = await db
    .select({ data: fact.data })
    .from(fact)
    .where(and(eq(fact.type, 'people.unit_moved'), gt(fact.at, knownAt)))
    .orderBy(asc(fact.id));
  const before = new Map<string, string | null>();
  for (const { data } of moves)
    if (data.fromParentId !== undefined && !before.has(String(data.unitId)))
      before.set(String(data.unitId), data.fromParentId === null ? null : String(data.fromParentId));
  const paths = new Map<string, string[]>();
  for (const id of ids) {
    const path: string[] = [];
    for (let at: string | null = id; at !== null && !path.includes(at); ) {
      path.unshift(at);
      at = before.has(at) ? (before.get(at) ?? null) : await parentOf(db, at);
    }
    paths.set(id, path);
  }
  return paths;
};

const parentOf = async (db: Reader, id: string): Promise<string | null> => {
  const [row] = await db
    .select({ parentId: unit.parentId })
    .from(unit)
    .where(inArray(unit.id, [id]));
  return row?.parentId ?? null;
};
