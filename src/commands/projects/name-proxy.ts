import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, projectProxy } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayInOwnRight } from '#domain/projects/access.ts';
import type { ProjectRefusal } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { personNamed } from '#queries/projects/gate-subjects.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { record } from '../record.ts';

/** Lets somebody of the institution, named by staff number or id, do the clicks on a project. Who acts by proxy names nobody else. Naming somebody twice changes nothing. */
export const nameProxy = (
  db: Database,
  { projectId, person }: { projectId: string; person: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ProjectRefusal>> =>
  db.transaction(async (tx) => {
    const found = await projectById(tx, projectId, dayOf(now));
    if (!found) return refused({ code: 'shared.not_found' });
    const { institutionId, place } = found;
    if (!mayInOwnRight(actor, 'projects.manage', place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
    const named = await personNamed(tx, person, [institutionId]);
    const [there] = await tx
      .select({ id: affiliation.id })
      .from(affiliation)
      .where(and(eq(affiliation.institutionId, institutionId), eq(affiliation.personId, named?.id ?? ''), lastsTo(affiliation, dayOf(now))))
      .limit(1);
    if (!named || !there) return refused({ code: 'projects.not_at_institution', field: 'proxy' });
    const personId = named.id;
    if (place.proxies.includes(personId)) return granted(projectId);
    await tx.insert(projectProxy).values({ id: crypto.randomUUID(), projectId, personId, namedAt: now });
    await record(tx, actor, now, [{ type: 'projects.proxy_named', about: personId, institutionId, data: { projectId } }]);
    return granted(projectId);
  });
