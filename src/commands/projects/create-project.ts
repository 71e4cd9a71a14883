import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { project, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { may } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { mayOnAllProjects } from '#domain/projects/access.ts';
import { plainNature, projectTold } from '#domain/projects/nature.ts';
import type { NewProject, ProjectRefusal } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { placeExists } from '#queries/people/place-exists.ts';
import { unitPath } from '#queries/people/unit-path.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

/** Enters a project. An investigator leads what she creates, from its first day; an administrator names the lead as a member afterwards. */
export const createProject = (
  db: Database,
  given: NewProject,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ProjectRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, unitId, number, startedOn, finishedOn } = given;
    const place = { institutionId, unitPath: await unitPath(tx, unitId) };
    if (!may(actor, 'projects.manage', place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
    if (!(await placeExists(tx, given))) return refused({ code: 'shared.not_found' });
    if (finishedOn !== null && finishedOn < startedOn)
      return refused({ code: 'projects.ends_before_start', field: 'finishedOn', startedOn });
    const [taken] = await tx
      .select({ id: project.id })
      .from(project)
      .where(and(eq(project.institutionId, institutionId), eq(project.number, number)));
    if (taken) return refused({ code: 'projects.number_taken', field: 'number', number });

    const id = crypto.randomUUID();
    await tx.insert(project).values({ id, ...given, ...plainNature, createdAt: now });
    const nature = projectTold({ ...plainNature, startedOn });
    const membershipId = crypto.randomUUID();
    const facts: Fact[] = [{ type: 'projects.project_created', about: null, institutionId, data: { projectId: id, number, nature } }];
    const lead = actor.kind === 'person' && !mayOnAllProjects(actor, 'projects.manage', place) ? actor.personId : null;
    if (lead !== null) {
      await tx.insert(projectMember).values({ id: membershipId, projectId: id, personId: lead, role: 'lead', startedOn, finishedOn: null });
      facts.push({
        type: 'projects.member_added',
        about: lead,
        institutionId,
        data: { projectId: id, role: 'lead', startedOn, membershipId },
      });
    }
    await record(tx, actor, now, facts);
    if (lead !== null) await advanceLearner(tx, lead, now, actor);
    return granted(id);
  });
