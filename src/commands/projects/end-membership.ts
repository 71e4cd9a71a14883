import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { ProjectRefusal } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

/**
 * Says which day is a member's last. Once that day is over, what the place still asked of the person is cancelled; the place itself and all
 * that was learned for it stay on record.
 */
export const endMembership = (
  db: Database,
  { membershipId, finishedOn }: { membershipId: string; finishedOn: PlainDate },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ProjectRefusal>> =>
  db.transaction(async (tx) => {
    const [place] = await tx.select().from(projectMember).where(eq(projectMember.id, membershipId));
    const found = place && (await projectById(tx, place.projectId, dayOf(now)));
    if (!place || !found) return refused({ code: 'shared.not_found' });
    if (!mayOnProject(actor, 'projects.manage', found.place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
    if (finishedOn < place.startedOn)
      return refused({ code: 'projects.ends_before_start', field: 'finishedOn', startedOn: place.startedOn });

    const { institutionId } = found;
    const about = place.personId;
    await tx.update(projectMember).set({ finishedOn }).where(eq(projectMember.id, membershipId));
    await record(tx, actor, now, [
      { type: 'projects.member_left', about, institutionId, data: { projectId: found.id, finishedOn, membershipId } },
    ]);
    await advanceLearner(tx, about, now, actor);
    return granted(found.id);
  });
