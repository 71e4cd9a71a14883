import type { Database } from '#db/client.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { pastColumn } from '#domain/requirements/past/past-column.ts';
import type { PastRefusal } from '#domain/requirements/past/past-refusals.ts';
import type { PastFault } from '#domain/requirements/past/past-row.ts';
import type { PastReport } from '#domain/requirements/past/report.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { pastCounts, pastFaultsOf, pastImportById } from '#queries/requirements/past/past-imports.ts';
import type { By } from '../granting.ts';
import { applyPast, discardPast } from './change-past.ts';
import { type PastFile, stagePast } from './stage-past.ts';

/** A report whose faults have yet to be put into a language. */
export type PastTold = Omit<PastReport, 'faults'> & { faults: (PastFault & { line: number; column: string | null })[] };

const faultsTold = 1000;

/**
 * Takes a list of past learning from a machine: only looked at, nothing of it is kept; put in force, faulty rows are passed over. Columns that
 * were not recognised must once be named by a person on the site.
 */
export const importPast = async (
  db: Database,
  file: PastFile,
  mode: 'look' | 'apply',
  by: By,
): Promise<Outcome<PastTold, StageRefusal | PastRefusal | Forbidden | NotFound>> => {
  const staged = await stagePast(db, file, by);
  if (!staged.ok) return staged;
  const { importId, needs } = staged.value;
  const forget = () => discardPast(db, { importId }, by);
  if (needs === 'mapping') {
    await forget();
    return refused({ code: 'requirements.past_columns_missing' });
  }
  const found = await pastImportById(db, importId, by.actor);
  if (!found.ok) return found;
  const { mapping } = found.value.one;
  const rows = await pastCounts(db, importId);
  const faults = (await pastFaultsOf(db, importId)).flatMap(({ line, faults: of }) =>
    of.map((fault) => ({ ...fault, line, column: pastColumn(fault, mapping) })),
  );
  const told: PastTold = { state: 'looked_at', importId: null, rows, faults: faults.slice(0, faultsTold) };
  if (mode === 'look' || rows.new === 0) {
    await forget();
    return granted({ ...told, state: mode === 'look' ? 'looked_at' : 'unchanged' });
  }
  const applied = await applyPast(db, { importId }, by);
  if (!applied.ok) await forget();
  return applied.ok ? granted({ ...told, state: 'in_force', importId }) : applied;
};
