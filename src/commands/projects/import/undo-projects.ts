import { eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { project, projectImport, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { mayStillBeUndone, undoDays } from '#domain/people/roster.ts';
import { changedFields, type ImportPlan } from '#domain/projects/import/plan.ts';
import type { ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import { projectTold } from '#domain/projects/nature.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import { projectReliance } from '#queries/projects/import/project-reliance.ts';
import { keepFormer } from '../../keep-former.ts';
import { advancePeople } from '../../progress/advance-people.ts';
import { record } from '../../record.ts';
import { cancelOwed } from '../cancel-owed.ts';
import { plansOf } from './apply-projects.ts';
import { touchedBy } from './bind-members.ts';

/**
 * Takes back an import on which nothing rests yet: exactly what it did, in one transaction. Projects it brought are gone with their places;
 * projects and places known before are again as they were. The log keeps that it happened.
 */
export const undoProjects = async (
  db: Database,
  { importId }: { importId: string },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, ProjectImportRefusal | Forbidden | NotFound>> => {
  const found = await projectImportById(db, importId, actor);
  if (!found.ok) return found;
  if (!actor) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
  return db.transaction(async (tx) => {
    const [one] = await tx.select().from(projectImport).where(eq(projectImport.id, importId));
    if (one?.status !== 'applied') return refused({ code: 'projects.import_not_applied' });
    if (!mayStillBeUndone(one, now)) return refused({ code: 'projects.import_too_old_to_undo', days: undoDays });
    const reliance = await projectReliance(tx, one);
    if (reliance.length > 0) return refused({ code: 'projects.import_relied_upon', projects: reliance.length });
    const { institutionId } = one;
    const plans = await plansOf(tx, importId);
    const people = await touchedBy(tx, plans);
    const facts = [
      ...(await takeBackPlaces(tx, plans, { institutionId, now })),
      ...(await takeBackProjects(tx, plans, { institutionId, now })),
      { type: 'projects.import_undone', about: null, institutionId, data: { importId } } as const,
    ];
    for (const part of parts(facts, rowsAtOnce)) await record(tx, actor, now, part);
    await advancePeople(tx, people, { actor, now });
    await tx.update(projectImport).set({ status: 'undone', undoneAt: now }).where(eq(projectImport.id, importId));
    return granted(importId);
  });
};

const takeBackPlaces = async (
  tx: Tx,
  plans: readonly ImportPlan[],
  { institutionId, now }: { institutionId: string; now: Date },
): Promise<Fact[]> => {
  const places = plans.flatMap((plan) => plan.places);
  const facts: Fact[] = [];
  for (const { id, projectId, personId, before } of places) {
    if (before === null) continue;
    await tx.update(projectMember).set(before).where(eq(projectMember.id, id));
    const data = { projectId, ...before, membershipId: id };
    facts.push({ type: 'projects.member_changed', about: personId, institutionId, data });
  }
  const added = places.filter(({ before }) => before === null);
  for (const some of parts(added, rowsAtOnce)) {
    const ids = some.map(({ id }) => id);
    facts.push(...(await cancelOwed(tx, ids, now)));
    await tx.delete(projectMember).where(inArray(projectMember.id, ids));
    for (const { id, projectId, personId } of some)
      facts.push({ type: 'projects.member_withdrawn', about: personId, institutionId, data: { projectId, membershipId: id } });
  }
  return facts;
};

const takeBackProjects = async (
  tx: Tx,
  plans: readonly ImportPlan[],
  { institutionId, now }: { institutionId: string; now: Date },
): Promise<Fact[]> => {
  const facts: Fact[] = [];
  for (const { number, project: one } of plans) {
    if (!one) continue;
    const { id, before, after } = one;
    if (before === null) {
      await tx.delete(project).where(eq(project.id, id));
      facts.push({ type: 'projects.project_withdrawn', about: null, institutionId, data: { projectId: id, number } });
    } else {
      await keepFormer(tx, { kind: 'project', entryId: id, now }, { before: after, after: before });
      await tx.update(project).set(before).where(eq(project.id, id));
      const data = { projectId: id, fields: changedFields(after, before), nature: projectTold(before) };
      facts.push({ type: 'projects.project_changed', about: null, institutionId, data });
    }
  }
  return facts;
};
