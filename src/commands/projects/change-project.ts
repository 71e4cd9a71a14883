import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { project, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import { projectTold, reviewFault } from '#domain/projects/nature.ts';
import { type ProjectChange, type ProjectRefusal, projectFields } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { keepFormer } from '../keep-former.ts';
import { advancePeople } from '../progress/advance-people.ts';
import { record } from '../record.ts';

/** What a project is about may bind its people to more. */
const advanceTeam = async (tx: Tx, projectId: string, by: { actor: Actor; now: Date }): Promise<void> => {
  const rows = await tx.selectDistinct({ id: projectMember.personId }).from(projectMember).where(eq(projectMember.projectId, projectId));
  await advancePeople(
    tx,
    rows.map(({ id }) => id),
    by,
  );
};

/** Changes what is written of a project, and logs which parts of it changed; where nothing did, nothing is logged. */
export const changeProject = (
  db: Database,
  { projectId, ...given }: ProjectChange & { projectId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ProjectRefusal>> =>
  db.transaction(async (tx) => {
    const found = await projectById(tx, projectId, dayOf(now));
    if (!found) return refused({ code: 'shared.not_found' });
    if (!mayOnProject(actor, 'projects.manage', found.place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
    const { startedOn, finishedOn } = given;
    if (finishedOn !== null && finishedOn < startedOn)
      return refused({ code: 'projects.ends_before_start', field: 'finishedOn', startedOn });
    const fault = reviewFault(given);
    if (fault) return refused(fault);

    const fields = projectFields.filter((field) => JSON.stringify(given[field]) !== JSON.stringify(found[field]));
    if (fields.length === 0) return granted(projectId);
    await keepFormer(tx, { kind: 'project', entryId: projectId, now }, { before: found, after: given });
    await tx.update(project).set(given).where(eq(project.id, projectId));
    const { institutionId } = found;
    await record(tx, actor, now, [
      { type: 'projects.project_changed', about: null, institutionId, data: { projectId, fields, nature: projectTold(given) } },
    ]);
    await advanceTeam(tx, projectId, { actor, now });
    return granted(projectId);
  });
