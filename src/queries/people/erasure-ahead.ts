import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, person, project, projectMember } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { type ErasureRefusal, goesOnUntil } from '#domain/people/erasure.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type ErasureAhead = {
  name: string;
  isDemo: boolean;
  /** The person under every record that turned out to be theirs. */
  personIds: string[];
  institutionIds: string[];
};

const permission = 'people.erase';

/** Whether somebody may be erased on a day by the actor, who must look after the whole of every institution the person was at; and under which records. */
export const erasureAhead = async (
  db: Reader,
  personId: string,
  { actor, day }: { actor: Actor; day: PlainDate },
): Promise<Outcome<ErasureAhead, Forbidden | NotFound | ErasureRefusal>> => {
  const [someone] = await db.select().from(person).where(eq(person.id, personId));
  if (!someone || someone.mergedInto !== null) return refused({ code: 'shared.not_found' });
  const merged = await db.select({ id: person.id }).from(person).where(eq(person.mergedInto, personId));
  const personIds = [personId, ...merged.map(({ id }) => id)];
  const affiliations = await db.select().from(affiliation).where(inArray(affiliation.personId, personIds));
  const places = await db
    .select({ institutionId: project.institutionId, finishedOn: projectMember.finishedOn })
    .from(projectMember)
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .where(inArray(projectMember.personId, personIds));
  const institutionIds = [...new Set([...affiliations, ...places].map(({ institutionId }) => institutionId))];
  const allowed =
    institutionIds.length === 0
      ? may(actor, permission, { institutionId: '' })
      : institutionIds.every((institutionId) => may(actor, permission, { institutionId }));
  if (!allowed) return refused({ code: 'auth.forbidden', permission });
  if (someone.erasedAt !== null) return refused({ code: 'people.erased_already' });
  if (actor.kind === 'person' && personIds.includes(actor.personId)) return refused({ code: 'people.erase_own' });
  const here = goesOnUntil(affiliations, day);
  if (here !== undefined) return refused({ code: 'people.still_here', until: here });
  const working = goesOnUntil(places, day);
  if (working !== undefined) return refused({ code: 'people.still_on_project', until: working });
  return granted({ name: someone.name, isDemo: someone.isDemo, personIds, institutionIds });
};
