import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ApplyRefusal, MapRefusal, StageRefusal } from '#domain/people/roster-refusals.ts';
import type { RosterMode, RosterReport } from '#domain/people/roster-report.ts';
import { isPlain } from '#domain/people/roster-report.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { headcount } from '#queries/people/headcount.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { faultyRows } from '#queries/people/roster/rows-of-import.ts';
import { countTally } from '#queries/people/roster/tally-of.ts';
import { applyRoster } from './apply-roster.ts';
import { discardRoster } from './discard-roster.ts';
import { type RosterFile, type Staged, stageRoster } from './stage-roster.ts';

type Fault = Omit<RosterReport['faults'][number], 'detail'> & { data: Record<string, string | number> };
/** A report whose faults have yet to be put into a language. */
export type RosterTold = Omit<RosterReport, 'faults'> & { faults: Fault[] };
type Refused = StageRefusal | MapRefusal | ApplyRefusal | Forbidden | NotFound;
type Asking = { actor: Actor; now: Date };

const faultsTold = 1000;

/**
 * Takes a roster from a machine. Only looked at, nothing of it is kept; put in force, new units are made and faulty rows passed over; put in
 * force only when plain, anything else waits for a person. Columns that were not recognised must once be named by a person on the site.
 */
export const importRoster = async (
  db: Database,
  file: RosterFile,
  mode: RosterMode,
  asking: Asking,
): Promise<Outcome<RosterTold, Refused>> => {
  const staged = await stageRoster(db, file, asking);
  if (!staged.ok) return staged;
  const { importId, needs } = staged.value;
  if (needs === 'mapping') {
    await discardRoster(db, { importId }, asking);
    return refused({ code: 'people.roster_columns_missing' });
  }
  const told = await report(db, staged.value, asking);
  if (!told.ok) return told;
  const { rows, newUnits } = told.value;
  const acting = rows.new + rows.changed;
  if (mode === 'look' || (acting === 0 && rows.faulty === 0) || (acting === 0 && mode === 'apply')) {
    await discardRoster(db, { importId }, asking);
    return granted({ ...told.value, state: mode === 'look' ? 'looked_at' : 'unchanged', importId: null });
  }
  const there = await headcount(db, file.institutionId, dayOf(asking.now));
  if (mode === 'apply_when_plain' && !isPlain({ faulty: rows.faulty, acting, newUnits: newUnits.length }, there)) return told;
  const applied = await applyRoster(db, { importId, newUnits: 'confirmed' }, asking);
  return applied.ok ? granted({ ...told.value, state: 'in_force' }) : applied;
};

const report = async (db: Database, { importId, read }: Staged, { actor }: Asking): Promise<Outcome<RosterTold, Forbidden | NotFound>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  const { new: added, changed, same, faulty, joined, transferred, moved, left, renamed } = await countTally(db, importId);
  const faults = (await faultyRows(db, importId)).flatMap(({ line, faults: of }) => of.map((fault) => ({ line, ...fault })));
  return granted({
    state: 'waiting',
    importId,
    read,
    rows: { new: added, changed, same, faulty },
    people: { joined, transferred, moved, left, renamed },
    newUnits: found.value.newUnits.map(({ names }) => names),
    faults: faults.slice(0, faultsTold),
  });
};
