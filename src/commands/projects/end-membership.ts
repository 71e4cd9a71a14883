import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { obligation, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { ProjectRefusal } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { baseOccasion } from '#queries/requirements/base-occasion.ts';
import { record } from '../record.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';

/**
 * Says which day is a member's last. Once that day has come, what the place still asked of the person is cancelled; the place itself and all
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
    const facts: Fact[] = [{ type: 'projects.member_left', about, institutionId, data: { projectId: found.id, finishedOn, membershipId } }];
    if (finishedOn <= dayOf(now)) {
      const open = await tx
        .update(obligation)
        .set({ cancelledAt: now })
        .where(
          and(eq(baseOccasion, membershipId), eq(obligation.personId, about), isNull(obligation.settledAt), isNull(obligation.cancelledAt)),
        )
        .returning({ id: obligation.id });
      for (const { id } of open)
        facts.push({ type: 'requirements.obligation_cancelled', about, institutionId, data: { obligationId: id } });
    }
    await record(tx, actor, now, facts);
    await refreshStatuses(tx, [about], now);
    return granted(found.id);
  });
