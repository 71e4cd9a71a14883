import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectProxy } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayInOwnRight } from '#domain/projects/access.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { record } from '../record.ts';

/** Ends what somebody may do on a project by proxy, from this moment. A proxy may step down alone. */
export const withdrawProxy = (
  db: Database,
  { projectId, personId }: { projectId: string; personId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound>> =>
  db.transaction(async (tx) => {
    const found = await projectById(tx, projectId, dayOf(now));
    if (!found?.place.proxies.includes(personId)) return refused({ code: 'shared.not_found' });
    const { institutionId, place } = found;
    const own = actor.kind === 'person' && actor.personId === personId;
    if (!own && !mayInOwnRight(actor, 'projects.manage', place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
    await tx
      .update(projectProxy)
      .set({ withdrawnAt: now })
      .where(and(eq(projectProxy.projectId, projectId), eq(projectProxy.personId, personId), isNull(projectProxy.withdrawnAt)));
    await record(tx, actor, now, [{ type: 'projects.proxy_withdrawn', about: personId, institutionId, data: { projectId } }]);
    return granted(projectId);
  });
