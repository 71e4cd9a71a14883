import { setImmediate } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { project, projectMember } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { changedFields, type ImportPlan, type PlacePlan, type ProjectPlan } from '#domain/projects/import/plan.ts';
import { projectTold } from '#domain/projects/nature.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { keepFormer } from '../../keep-former.ts';
import { record } from '../../record.ts';

type Context = { institutionId: string; actor: Actor; now: Date };

const inStretches = async <T>(all: readonly T[], act: (some: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (const part of parts(all, rowsAtOnce)) {
    await act(part);
    // The writer is held to the end, since a file holds whole or not at all; readers are served meanwhile.
    await setImmediate();
  }
};

const writeProject = async (
  tx: Tx,
  { id, before, after }: ProjectPlan & { number: string },
  { institutionId, now }: Context,
): Promise<Fact[]> => {
  if (before === null) return [];
  await keepFormer(tx, { kind: 'project', entryId: id, now }, { before, after });
  await tx.update(project).set(after).where(eq(project.id, id));
  const fields = changedFields(before, after);
  return [{ type: 'projects.project_changed', about: null, institutionId, data: { projectId: id, fields, nature: projectTold(after) } }];
};

/** The fact of a place that begins, or is put as it stands after. */
export const placeFact = ({ id, projectId, personId, before, after }: PlacePlan, institutionId: string): Fact => {
  const { role, startedOn, finishedOn } = after;
  return before === null
    ? { type: 'projects.member_added', about: personId, institutionId, data: { projectId, role, startedOn, finishedOn, membershipId: id } }
    : {
        type: 'projects.member_changed',
        about: personId,
        institutionId,
        data: { projectId, role, startedOn, finishedOn, membershipId: id },
      };
};

/** Carries out the plans of a file: projects, places on them, and the fact of each. What members owe by that is raised afterwards. */
export const writeProjectPlans = async (tx: Tx, plans: readonly ImportPlan[], context: Context): Promise<void> => {
  const { institutionId, actor, now } = context;
  const projects = plans.flatMap(({ number, project: one }) => (one ? [{ number, ...one }] : []));
  const fresh = projects.filter(({ before }) => before === null);
  await inStretches(fresh, async (some) => {
    await tx.insert(project).values(some.map(({ id, number, after }) => ({ id, institutionId, number, ...after, createdAt: now })));
    const facts = some.map(
      ({ id, number, after }): Fact => ({
        type: 'projects.project_created',
        about: null,
        institutionId,
        data: { projectId: id, number, nature: projectTold(after) },
      }),
    );
    await record(tx, actor, now, facts);
  });
  for (const one of projects.filter(({ before }) => before !== null)) await record(tx, actor, now, await writeProject(tx, one, context));

  const places = plans.flatMap((plan) => plan.places);
  await inStretches(
    places.filter(({ before }) => before === null),
    async (some) => {
      await tx.insert(projectMember).values(some.map(({ id, projectId, personId, after }) => ({ id, projectId, personId, ...after })));
      await record(
        tx,
        actor,
        now,
        some.map((one) => placeFact(one, institutionId)),
      );
    },
  );
  const changed = places.filter(({ before }) => before !== null);
  for (const { id, after } of changed) await tx.update(projectMember).set(after).where(eq(projectMember.id, id));
  await inStretches(changed, (some) =>
    record(
      tx,
      actor,
      now,
      some.map((one) => placeFact(one, institutionId)),
    ),
  );
};
