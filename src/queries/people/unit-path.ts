import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unit } from '#db/schema/index.ts';

/** The ids of a unit and all above it, from the top; empty for no unit. */
export const unitPath = async (db: Reader, unitId: string | null): Promise<string[]> => {
  if (unitId === null) return [];
  const [row] = await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  return row ? row.path.split('/').filter(Boolean) : [];
};
