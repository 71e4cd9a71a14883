import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { projectImport, projectImportRow, projectMember } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { ImportPlan } from '#domain/projects/import/plan.ts';
import { peopleInForce } from '#domain/shared/parts.ts';
import { neverPause, type Pause, raiseInBatches } from '../../in-batches.ts';
import { advanceLearners } from '../../progress/advance-learner.ts';

/** Everybody whom these rows put on a project, or on whose project they changed something. */
export const touchedBy = async (tx: Tx, plans: readonly ImportPlan[]): Promise<string[]> => {
  const changed = plans.flatMap(({ project }) => (project && project.before !== null ? [project.id] : []));
  const teams = await tx
    .selectDistinct({ id: projectMember.personId })
    .from(projectMember)
    .where(inArray(projectMember.projectId, changed));
  return [...new Set([...plans.flatMap(({ places }) => places.map(({ personId }) => personId)), ...teams.map(({ id }) => id)])];
};

/**
 * Raises what an applied import asks of the people on its projects, in batches. How far it came is kept with each batch, so that after a stop it
 * goes on from there.
 */
export const bindMembers = (
  db: Database,
  importId: string,
  { actor, now }: { actor: Actor; now: Date },
  pause: Pause = neverPause,
): Promise<'raised' | 'still being raised'> =>
  raiseInBatches(
    db,
    async (tx) => {
      const [one] = await tx
        .select({ boundPlace: projectImport.boundPlace })
        .from(projectImport)
        .where(
          and(
            eq(projectImport.id, importId),
            eq(projectImport.status, 'applied'),
            isNull(projectImport.boundAt),
            isNull(projectImport.takenBackPlace),
          ),
        );
      if (!one) return false;
      const rows = await tx
        .select({ place: projectImportRow.place, did: projectImportRow.did })
        .from(projectImportRow)
        .where(and(eq(projectImportRow.importId, importId), gt(projectImportRow.place, one.boundPlace), isNotNull(projectImportRow.did)))
        .orderBy(projectImportRow.place)
        .limit(peopleInForce);
      const last = rows.at(-1);
      const plans = rows.flatMap(({ did }) => did ?? []);
      if (last) await advanceLearners(tx, await touchedBy(tx, plans), now, actor);
      await tx
        .update(projectImport)
        .set(last ? { boundPlace: last.place } : { boundAt: now })
        .where(eq(projectImport.id, importId));
      return last !== undefined;
    },
    pause,
  );
