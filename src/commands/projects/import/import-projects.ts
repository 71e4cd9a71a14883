import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ImportFault } from '#domain/projects/import/fault.ts';
import type { ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import type { ProjectsReport } from '#domain/projects/import/report.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { faultyImportRows, tallyOfImport } from '#queries/projects/import/import-rows.ts';
import { projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import { applyProjects } from './apply-projects.ts';
import { discardProjects } from './discard-projects.ts';
import { type ProjectFile, stageProjects } from './stage-projects.ts';

/** A report whose faults have yet to be put into a language. */
export type ProjectsTold = Omit<ProjectsReport, 'faults'> & { faults: (ImportFault & { sheet: string; line: number })[] };

const faultsTold = 1000;

/**
 * Takes a table of projects from a machine: only looked at, nothing of it is kept; put in force, faulty rows are passed over. Columns that were
 * not recognised must once be named by a person on the site.
 */
export const importProjects = async (
  db: Database,
  file: ProjectFile,
  mode: 'look' | 'apply',
  asking: { actor: Actor; now: Date },
): Promise<Outcome<ProjectsTold, ProjectImportRefusal | Forbidden | NotFound>> => {
  const staged = await stageProjects(db, file, asking);
  if (!staged.ok) return staged;
  const { importId, needs, read } = staged.value;
  if (needs === 'mapping') {
    await discardProjects(db, { importId }, asking);
    return refused({ code: 'projects.import_columns_missing' });
  }
  const found = await projectImportById(db, importId, asking.actor);
  if (!found.ok) return found;
  const { new: added, changed, same, faulty, ...changes } = await tallyOfImport(db, importId);
  const faults = (await faultyImportRows(db, importId)).flatMap(({ sheet, line, faults: of }) =>
    of.map((fault) => ({ ...fault, sheet: found.value.sheets[sheet]?.name ?? '', line })),
  );
  const told: ProjectsTold = {
    state: 'looked_at',
    importId: null,
    read,
    rows: { new: added, changed, same, faulty },
    projects: { new: changes.projects_new, changed: changes.projects_changed },
    members: { new: changes.places_new, changed: changes.places_changed, left: changes.places_ended },
    faults: faults.slice(0, faultsTold),
  };
  if (mode === 'look' || added + changed === 0) {
    await discardProjects(db, { importId }, asking);
    return granted({ ...told, state: mode === 'look' ? 'looked_at' : 'unchanged' });
  }
  const applied = await applyProjects(db, { importId }, asking);
  return applied.ok ? granted({ ...told, state: 'in_force', importId }) : applied;
};
