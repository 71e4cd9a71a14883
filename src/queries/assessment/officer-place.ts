import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import type { Actor, Permission } from '#domain/auth/permission.ts';
import { visible, type Within, withinFor } from '../people/within.ts';

/** The first place in which the actor may do this about exams and where the person is or was; undefined where there is none. */
export const officerPlace = async (db: Reader, personId: string, actor: Actor, permission: Permission): Promise<Within | undefined> => {
  for (const within of await withinFor(db, actor, permission)) {
    const [here] = await db
      .select({ id: affiliation.id })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.personId, personId), visible(within)))
      .limit(1);
    if (here) return within;
  }
  return undefined;
};
