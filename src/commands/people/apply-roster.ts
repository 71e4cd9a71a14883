import { and, eq, gt, like, max } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { fact, rosterImport, rosterRow } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ApplyRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { importById, type RosterImport } from '#queries/people/roster/import-by-id.ts';
import { countTally } from '#queries/people/roster/tally-of.ts';
import { type VerdictCounts, verdictCounts } from '#queries/people/roster/verdict-counts.ts';
import type { Pause } from '../in-batches.ts';
import { record } from '../record.ts';
import { bindRoster } from './roster/bind-roster.ts';
import { judgeRoster } from './roster/judge-roster.ts';
import { writePlans } from './roster/write-plans.ts';

export type Applied = { importId: string; obligations: 'raised' | 'still being raised' };

/**
 * Puts a staged roster in force: everything in one transaction, so that nobody ever sees half of it; then the obligations of its people are
 * raised in batches. Stopped anywhere and called again, it goes on where it was. Where people of the institution changed since the verdicts
 * were made, it makes them anew and asks for another look.
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
    const inForce = await db.transaction((tx) => bringIntoForce(tx, one, counts, actor, now));
    if (!inForce) {
      await judgeRoster(db, importId, now);
      return refused({ code: 'people.roster_judged_again' });
    }
  }
  return granted({ importId, obligations: await bindRoster(db, importId, { actor, now }, pause) });
};

/** Whether the verdicts still held, in which case all of it is now in force. */
const bringIntoForce = async (tx: Tx, one: RosterImport, counts: VerdictCounts, actor: Actor, now: Date): Promise<boolean> => {
  const { id, institutionId, judgedAfter, judgedOn, fileName } = one;
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

  const [{ lastLine = 0 } = {}] = await tx
    .select({ lastLine: max(rosterRow.line).mapWith(Number) })
    .from(rosterRow)
    .where(eq(rosterRow.importId, id));
  await writePlans(tx, one, lastLine ?? 0, actor, now);
  await tx
    .update(rosterImport)
    .set({ status: 'applied', appliedAt: now, tally: await countTally(tx, id) })
    .where(eq(rosterImport.id, id));
  const { new: added, changed, same: unchanged, faulty } = counts;
  await record(tx, actor, now, [
    { type: 'people.roster_applied', about: null, institutionId, data: { importId: id, fileName, added, changed, unchanged, faulty } },
  ]);
  return true;
};
