import { and, asc, between, eq, gt, inArray, isNotNull, max, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { rosterImport, rosterRow } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { RosterFault } from '#domain/people/roster/fault.ts';
import type { NewUnit } from '#domain/people/roster/unit-path.ts';
import { peopleInForce, rowsInForce } from '#domain/shared/parts.ts';
import { rosterReliance } from '#queries/people/roster/roster-reliance.ts';
import { neverPause, type Pause, raiseInBatches } from '../../in-batches.ts';
import { advanceLearners } from '../../progress/advance-learner.ts';
import { record } from '../../record.ts';
import { takeBackStatements } from './take-back-statements.ts';
import { actingRows } from './write-plans.ts';

type Lines = { importId: string; from: number; to: number };
const kept: RosterFault = { code: 'kept_when_undone', field: null, column: null, data: {} };

const changedIn = ({ importId, from, to }: Lines) =>
  and(eq(rosterRow.importId, importId), eq(rosterRow.verdict, 'changed'), between(rosterRow.line, from, to));

/** Up to which line the next batch goes: so many rows, of which no more changed somebody who stays than can be worked out anew meanwhile. */
const lastLineOf = async (tx: Tx, importId: string, from: number): Promise<number> => {
  const to = from + rowsInForce - 1;
  const changed = await tx
    .select({ line: rosterRow.line })
    .from(rosterRow)
    .where(changedIn({ importId, from, to }))
    .orderBy(asc(rosterRow.line))
    .limit(peopleInForce);
  return changed.length < peopleInForce ? to : (changed.at(-1)?.line ?? to);
};

/** Passes over the rows on whose people something came to rest since it was decided: they stay in force and say so. */
const passOverReliedUpon = async (tx: Tx, { importId, from, to }: Lines): Promise<void> => {
  const lines = (await rosterReliance(tx, importId, { from, to })).map(({ line }) => line);
  if (lines.length === 0) return;
  await tx
    .update(rosterRow)
    .set({ verdict: 'faulty', faults: sql`json_insert(faults, '$[#]', json(${JSON.stringify(kept)}))` })
    .where(and(eq(rosterRow.importId, importId), inArray(rosterRow.line, lines)));
};

// From below, so that a parent stands empty when its turn comes. A unit that others came to use since stays.
const removeUnits = async (tx: Tx, newUnits: readonly NewUnit[]): Promise<void> => {
  for (const { id } of [...newUnits].reverse())
    await tx.run(sql`delete from unit where id = ${id}
      and not exists (select 1 from affiliation where unit_id = ${id}) and not exists (select 1 from unit below where below.parent_id = ${id})
      and not exists (select 1 from project where unit_id = ${id}) and not exists (select 1 from role_grant where unit_id = ${id})
      and not exists (select 1 from pack where unit_id = ${id})`);
};

/**
 * Takes back what an import did, some hundred rows a transaction, with where those stand who were here before it. How far it came is kept with
 * each, so that after a stop it goes on from there; the units it made go last.
 */
export const takeBackRoster = (
  db: Database,
  importId: string,
  { actor, now }: { actor: Actor; now: Date },
  pause: Pause = neverPause,
): Promise<'raised' | 'still being raised'> =>
  raiseInBatches(
    db,
    async (tx) => {
      const [one] = await tx
        .select()
        .from(rosterImport)
        .where(and(eq(rosterImport.id, importId), eq(rosterImport.status, 'applied'), isNotNull(rosterImport.takenBackLine)));
      if (!one || one.takenBackLine === null) return false;
      const { institutionId, newUnits } = one;
      const from = one.takenBackLine + 1;
      const [left] = await tx
        .select({ line: max(rosterRow.line).mapWith(Number) })
        .from(rosterRow)
        .where(and(eq(rosterRow.importId, importId), gt(rosterRow.line, one.takenBackLine)));
      if (!left?.line) {
        await removeUnits(tx, newUnits);
        await tx.update(rosterImport).set({ status: 'undone', undoneAt: now, takenBackLine: null }).where(eq(rosterImport.id, importId));
        await record(tx, actor, now, [{ type: 'people.roster_undone', about: null, institutionId, data: { importId } }]);
        return false;
      }
      const lines = { importId, from, to: await lastLineOf(tx, importId, from) };
      await passOverReliedUpon(tx, lines);
      const written = { at: now.toISOString(), by: actorRef(actor), institutionId };
      for (const statement of takeBackStatements(actingRows(importId, lines.from, lines.to), written)) await tx.run(statement);
      const changed = await tx.select({ personId: sql<string>`did->>'personId'` }).from(rosterRow).where(changedIn(lines));
      await advanceLearners(tx, [...new Set(changed.map(({ personId }) => personId))], now, actor);
      await tx.update(rosterImport).set({ takenBackLine: lines.to }).where(eq(rosterImport.id, importId));
      return true;
    },
    pause,
  );
