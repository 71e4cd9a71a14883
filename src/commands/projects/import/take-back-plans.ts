import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { project, projectMember } from '#db/schema/index.ts';
import type { Fact } from '#domain/facts.ts';
import { changedFields, type ImportPlan } from '#domain/projects/import/plan.ts';
import { projectTold } from '#domain/projects/nature.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { keepFormer } from '../../keep-former.ts';
import { cancelOwed } from '../cancel-owed.ts';

type Context = { institutionId: string; now: Date };

const takeBackPlaces = async (tx: Tx, plans: readonly ImportPlan[], { institutionId, now }: Context): Promise<Fact[]> => {
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
    facts.push(...(await cancelOwed(tx, some, now)));
    await tx.delete(projectMember).where(inArray(projectMember.id, ids));
    for (const { id, projectId, personId } of some)
      facts.push({ type: 'projects.member_withdrawn', about: personId, institutionId, data: { projectId, membershipId: id } });
  }
  return facts;
};

/** Undoes what the rows of these projects did: projects and places they brought are gone, those they changed are as before; the facts of it. */
export const takeBackPlans = async (tx: Tx, plans: readonly ImportPlan[], context: Context): Promise<Fact[]> => {
  const { institutionId, now } = context;
  const facts = await takeBackPlaces(tx, plans, context);
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
