import { setImmediate } from 'node:timers/promises';
import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { projectImport, projectImportRow, projectMember } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { ImportPlan } from '#domain/projects/import/plan.ts';
import { advanceLearners } from '../../progress/advance-learner.ts';

// Each person brings several obligations and facts with them; so many hold the writer for a tenth of a second or two.
const rowsAtOnce = 200;

/** Asked after every batch: whether to leave the rest for the next call. */
export type Pause = () => boolean;

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
export const bindMembers = async (
  db: Database,
  importId: string,
  { actor, now }: { actor: Actor; now: Date },
  pause: Pause = () => false,
): Promise<'raised' | 'still being raised'> => {
  for (;;) {
    const left = await db.transaction(async (tx) => {
      const [one] = await tx
        .select({ boundPlace: projectImport.boundPlace })
        .from(projectImport)
        .where(and(eq(projectImport.id, importId), eq(projectImport.status, 'applied'), isNull(projectImport.boundAt)));
      if (!one) return false;
      const rows = await tx
        .select({ place: projectImportRow.place, did: projectImportRow.did })
        .from(projectImportRow)
        .where(and(eq(projectImportRow.importId, importId), gt(projectImportRow.place, one.boundPlace), isNotNull(projectImportRow.did)))
        .orderBy(projectImportRow.place)
        .limit(rowsAtOnce);
      const last = rows.at(-1);
      if (last)
        await advanceLearners(
          tx,
          await touchedBy(
            tx,
            rows.flatMap(({ did }) => did ?? []),
          ),
          now,
          actor,
        );
      await tx
        .update(projectImport)
        .set(last ? { boundPlace: last.place } : { boundAt: now })
        .where(eq(projectImport.id, importId));
      return last !== undefined;
    });
    if (!left) return 'raised';
    if (pause()) return 'still being raised';
    await setImmediate();
  }
};

/** Raises what applied imports still owe: their process ended, or their page did not wait. */
export const finishProjectImports = async (db: Database, now: Date): Promise<void> => {
  const unfinished = await db
    .select({ id: projectImport.id })
    .from(projectImport)
    .where(and(eq(projectImport.status, 'applied'), isNull(projectImport.boundAt)));
  for (const { id } of unfinished) await bindMembers(db, id, { actor: { kind: 'system' }, now });
};
