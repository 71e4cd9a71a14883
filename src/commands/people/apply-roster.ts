import { and, eq, gt, like } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { fact, rosterImport, unit } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ApplyRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { importById, type RosterImport } from '#queries/people/roster/import-by-id.ts';
import { type VerdictCounts, verdictCounts } from '#queries/people/roster/verdict-counts.ts';
import type { Pause } from '../in-batches.ts';
import { record } from '../record.ts';
import { bindRoster } from './roster/bind-roster.ts';
import { enforceRoster } from './roster/enforce-roster.ts';
import { judgeRoster } from './roster/judge-roster.ts';

export type Applied = { importId: string; obligations: 'raised' | 'still being raised' };

/**
 * Puts a staged roster in force: its units at once, its rows in batches, each of them whole, and then the obligations of its people, in batches
 * too, so that nobody waits long for the writer. Stopped anywhere and called again, it goes on where it was. Where people of the institution
 * changed since the verdicts were made, it makes them anew and asks for another look.
 */
export const applyRoster = async (
  db: Database,
  { importId, newUnits }: { importId: string; newUnits: 'confirmed' | 'unseen' },
  { actor, now }: { actor: Actor | null; now: Date },
  pause?: Pause,
): Promise<Outcome<Applied, ApplyRefusal | Forbidden | NotFound>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  const { value: one } = found;
  if (!actor || (one.status !== 'staged' && one.status !== 'applied')) return refused({ code: 'people.roster_not_ready' });
  if (one.status === 'staged') {
    const counts = await verdictCounts(db, importId);
    if (counts.new + counts.changed === 0) return refused({ code: 'people.roster_changes_nothing' });
    if (one.newUnits.length > 0 && newUnits === 'unseen')
      return refused({ code: 'people.roster_units_unconfirmed', units: one.newUnits.length });
    const isDecided = await db.transaction((tx) => decide(tx, one, counts, actor, now));
    if (!isDecided) {
      await judgeRoster(db, importId, now);
      return refused({ code: 'people.roster_judged_again' });
    }
  }
  const by = { actor, now };
  const rows = await enforceRoster(db, importId, by, pause);
  return granted({ importId, obligations: rows === 'raised' ? await bindRoster(db, importId, by, pause) : rows });
};

/** Whether the verdicts still held, in which case it is now decided and its units are there; its rows follow. */
const decide = async (tx: Tx, one: RosterImport, counts: VerdictCounts, actor: Actor, now: Date): Promise<boolean> => {
  const { id, institutionId, judgedAfter, judgedOn, fileName, newUnits } = one;
  const [since] = await tx
    .select({ id: fact.id })
    .from(fact)
    .where(and(eq(fact.institutionId, institutionId), gt(fact.id, judgedAfter), like(fact.type, 'people.%')))
    .limit(1);
  const [still] = await tx
    .select({ id: rosterImport.id })
    .from(rosterImport)
    .where(and(eq(rosterImport.id, id), eq(rosterImport.status, 'staged')));
  if (since || !still || judgedOn !== dayOf(now)) return false;

  if (newUnits.length > 0)
    await tx.insert(unit).values(newUnits.map(({ people: _, names: __, ...row }) => ({ ...row, institutionId, nameEn: null })));
  await tx.update(rosterImport).set({ status: 'applied', appliedAt: now, inForceLine: 0 }).where(eq(rosterImport.id, id));
  const { new: added, changed, same: unchanged, faulty } = counts;
  await record(tx, actor, now, [
    { type: 'people.roster_applied', about: null, institutionId, data: { importId: id, fileName, added, changed, unchanged, faulty } },
  ]);
  return true;
};
