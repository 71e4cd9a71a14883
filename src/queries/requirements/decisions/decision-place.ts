import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, person, unit } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { visible, type Within, withinFor } from '../../people/within.ts';
import { notForPerson } from '../manageable.ts';

/** Where the actor may decide for a person, who is named; undefined where nowhere. */
export const decisionPlace = async (db: Reader, personId: string, actor: Actor): Promise<{ within: Within; name: string } | undefined> => {
  for (const within of await withinFor(db, actor, 'requirements.manage')) {
    const [here] = await db
      .select({ name: person.name })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .innerJoin(person, eq(person.id, affiliation.personId))
      .where(and(eq(affiliation.personId, personId), visible(within)))
      .limit(1);
    if (here && (await notForPerson(db, actor, { personId, institutionId: within.institution.id })) === undefined)
      return { within, name: here.name };
  }
  return undefined;
};
