import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import { overlaps, type ProjectRefusal, type ProjectRole } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

export type NewMember = { projectId: string; personId: string; role: ProjectRole; startedOn: PlainDate };

/** Puts a person on a project from a day; what the project requires of them is raised in the same transaction. Returns the membership's id. */
export const addMember = (
  db: Database,
  { projectId, personId, role, startedOn }: NewMember,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ProjectRefusal>> =>
  db.transaction(async (tx) => {
    const found = await projectById(tx, projectId, dayOf(now));
    if (!found) return refused({ code: 'shared.not_found' });
    if (!mayOnProject(actor, 'projects.manage', found.place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
    const { institutionId, finishedOn } = found;

    const [there] = await tx
      .select({ id: affiliation.id })
      .from(affiliation)
      .where(and(eq(affiliation.institutionId, institutionId), eq(affiliation.personId, personId), lastsTo(affiliation, startedOn)))
      .limit(1);
    if (!there) return refused({ code: 'projects.not_at_institution', field: 'personId' });
    if (startedOn < found.startedOn || (finishedOn !== null && finishedOn < startedOn))
      return refused({ code: 'projects.outside_project', field: 'startedOn', startedOn: found.startedOn, finishedOn });
    const places = await tx
      .select()
      .from(projectMember)
      .where(and(eq(projectMember.projectId, projectId), eq(projectMember.personId, personId)));
    const same = places.find((place) => overlaps(place, { startedOn, finishedOn: null }));
    if (same) return refused({ code: 'projects.already_member', field: 'personId', startedOn: same.startedOn });

    const id = crypto.randomUUID();
    await tx.insert(projectMember).values({ id, projectId, personId, role, startedOn, finishedOn: null });
    await record(tx, actor, now, [
      { type: 'projects.member_added', about: personId, institutionId, data: { projectId, role, startedOn, membershipId: id } },
    ]);
    await advanceLearner(tx, personId, now, actor);
    return granted(id);
  });
