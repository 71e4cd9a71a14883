import { and, eq, gt, isNotNull, like, or } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { fact, projectImport, projectImportRow } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ImportPlan } from '#domain/projects/import/plan.ts';
import type { ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { tallyOfImport } from '#queries/projects/import/import-rows.ts';
import { type ProjectImport, projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import type { Pause } from '../../in-batches.ts';
import { record } from '../../record.ts';
import { bindMembers } from './bind-members.ts';
import { judgeProjects } from './judge-projects.ts';
import { writeProjectPlans } from './write-project-plans.ts';

export type AppliedProjects = { importId: string; obligations: 'raised' | 'still being raised' };

/** What the rows of an import do, in the order of the file. */
export const plansOf = async (tx: Tx | Database, importId: string): Promise<ImportPlan[]> =>
  (
    await tx
      .select({ did: projectImportRow.did })
      .from(projectImportRow)
      .where(and(eq(projectImportRow.importId, importId), isNotNull(projectImportRow.did)))
      .orderBy(projectImportRow.place)
  ).flatMap(({ did }) => did ?? []);

/**
 * Puts a staged import in force: everything in one transaction, so that nobody ever sees half of it; then what its members owe is raised in
 * batches. Where people or projects of the institution changed since the verdicts were made, it makes them anew and asks for another look.
 */
export const applyProjects = async (
  db: Database,
  { importId }: { importId: string },
  { actor, now }: { actor: Actor | null; now: Date },
  pause?: Pause,
): Promise<Outcome<AppliedProjects, ProjectImportRefusal | Forbidden | NotFound>> => {
  const found = await projectImportById(db, importId, actor);
  if (!found.ok) return found;
  const { value: one } = found;
  if (!actor || (one.status !== 'staged' && one.status !== 'applied')) return refused({ code: 'projects.import_not_ready' });
  if (one.status === 'staged') {
    const inForce = await db.transaction((tx) => bringIntoForce(tx, one, actor, now));
    if (inForce === 'nothing to do') return refused({ code: 'projects.import_changes_nothing' });
    if (inForce === 'stale') {
      await judgeProjects(db, importId, now);
      return refused({ code: 'projects.import_judged_again' });
    }
  }
  return granted({ importId, obligations: await bindMembers(db, importId, { actor, now }, pause) });
};

const bringIntoForce = async (tx: Tx, one: ProjectImport, actor: Actor, now: Date): Promise<'done' | 'stale' | 'nothing to do'> => {
  const { id, institutionId, judgedAfter, judgedOn, fileName } = one;
  const [since] = await tx
    .select({ id: fact.id })
    .from(fact)
    .where(
      and(
        eq(fact.institutionId, institutionId),
        gt(fact.id, judgedAfter),
        or(like(fact.type, 'people.%'), like(fact.type, 'projects.member%'), like(fact.type, 'projects.project%')),
      ),
    )
    .limit(1);
  const [still] = await tx
    .select({ id: projectImport.id })
    .from(projectImport)
    .where(and(eq(projectImport.id, id), eq(projectImport.status, 'staged')));
  if (since || !still || judgedOn !== dayOf(now)) return 'stale';
  const plans = await plansOf(tx, id);
  if (plans.length === 0) return 'nothing to do';
  await writeProjectPlans(tx, plans, { institutionId, actor, now });
  const tally = await tallyOfImport(tx, id);
  await tx.update(projectImport).set({ status: 'applied', appliedAt: now, tally }).where(eq(projectImport.id, id));
  const { new: added, changed, same: unchanged, faulty } = tally;
  await record(tx, actor, now, [
    { type: 'projects.import_applied', about: null, institutionId, data: { importId: id, fileName, added, changed, unchanged, faulty } },
  ]);
  return 'done';
};
