import { and, eq, max, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { rosterImport, rosterRow } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayStillBeUndone, undoDays } from '#domain/people/roster.ts';
import type { UndoRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { importById, type RosterImport } from '#queries/people/roster/import-by-id.ts';
import { rosterReliance } from '#queries/people/roster/roster-reliance.ts';
import { advanceLearners } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { changes, names, overLines } from './roster/write-plans.ts';

/**
 * Takes back an import on which nothing rests yet: exactly what it did, in one transaction. People it brought are gone with their numbers
 * and obligations; people known before are again as they were. The log keeps that it happened.
 */
export const undoRoster = async (
  db: Database,
  { importId }: { importId: string },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, UndoRefusal | Forbidden | NotFound>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  if (!actor) return refused({ code: 'auth.forbidden', permission: 'people.import' });
  return db.transaction(async (tx) => {
    const [one] = await tx
      .select({ status: rosterImport.status, inForceLine: rosterImport.inForceLine })
      .from(rosterImport)
      .where(eq(rosterImport.id, importId));
    if (one?.status !== 'applied') return refused({ code: 'people.roster_not_applied' });
    if (one.inForceLine !== null) return refused({ code: 'people.roster_not_ready' });
    if (!mayStillBeUndone(found.value, now)) return refused({ code: 'people.roster_too_old_to_undo', days: undoDays });
    const reliance = await rosterReliance(tx, importId);
    if (reliance.length > 0) return refused({ code: 'people.roster_relied_upon', people: reliance.length });
    await takeBack(tx, found.value, actor, now);
    await workOutAnew(tx, importId, actor, now);
    await tx.update(rosterImport).set({ status: 'undone', undoneAt: now }).where(eq(rosterImport.id, importId));
    await record(tx, actor, now, [
      { type: 'people.roster_undone', about: null, institutionId: found.value.institutionId, data: { importId } },
    ]);
    return granted(importId);
  });
};

/** Where those stand who were here before the import. */
const workOutAnew = async (tx: Tx, importId: string, actor: Actor, now: Date): Promise<void> => {
  const rows = await tx
    .select({ personId: sql<string>`did->>'personId'` })
    .from(rosterRow)
    .where(and(eq(rosterRow.importId, importId), eq(rosterRow.verdict, 'changed')));
  for (let i = 0; i < rows.length; i += 500)
    await advanceLearners(
      tx,
      rows.slice(i, i + 500).map(({ personId }) => personId),
      now,
      actor,
    );
};

const takeBack = async (tx: Tx, { id, institutionId, newUnits }: RosterImport, actor: Actor, now: Date): Promise<void> => {
  const [{ lastLine = 0 } = {}] = await tx
    .select({ lastLine: max(rosterRow.line).mapWith(Number) })
    .from(rosterRow)
    .where(eq(rosterRow.importId, id));
  const at = now.toISOString();
  const by = actorRef(actor);
  await overLines(tx, { id, lastLine: lastLine ?? 0 }, (rows) => {
    const begun = sql`select did->>'$.started.id' from ${rows} and did->'started' is not null`;
    const brought = sql`select did->>'personId' from ${rows} and verdict = 'new'`;
    return [
      sql`insert into fact (at, type, actor, about, institution_id, data)
        select ${at}, 'requirements.obligation_cancelled', ${by}, person_id, institution_id, json_object('obligationId', id)
        from obligation where occasion in (${begun}) and person_id in (select did->>'personId' from ${rows}) and cancelled_at is null`,
      sql`update obligation set cancelled_at = ${at}
        where occasion in (${begun}) and person_id in (select did->>'personId' from ${rows} and verdict = 'changed') and cancelled_at is null`,
      sql`insert into fact (at, type, actor, about, institution_id, data)
        select ${at}, 'people.affiliation_withdrawn', ${by}, did->>'personId', ${institutionId}, json_object('affiliationId', did->>'$.started.id')
        from ${rows} and did->'started' is not null`,
      sql`delete from affiliation where id in (${begun})`,
      ...changes(rows, 'before', { at, by, institutionId }),
      ...names(rows, 'before', { at, by, institutionId }),
      sql`update person set email = did->>'$.email.before' from (select did from ${rows} and did->'email' is not null) where id = did->>'personId'`,
      sql`insert into fact (at, type, actor, about, institution_id, data)
        select ${at}, 'people.contact_changed', ${by}, did->>'personId', ${institutionId}, json_object('importId', import_id)
        from ${rows} and did->'email' is not null`,
      sql`delete from requirement_status where person_id in (select did->>'personId' from ${rows})`,
      sql`delete from obligation where person_id in (${brought})`,
      sql`delete from invitation_errand where person_id in (${brought})`,
      sql`delete from identifier where person_id in (${brought})`,
      sql`delete from person where id in (${brought})`,
    ];
  });
  // From below, so that a parent stands empty when its turn comes. A unit that others came to use since stays.
  for (const { id: unitId } of [...newUnits].reverse())
    await tx.run(sql`delete from unit where id = ${unitId}
      and not exists (select 1 from affiliation where unit_id = ${unitId}) and not exists (select 1 from unit below where below.parent_id = ${unitId})
      and not exists (select 1 from project where unit_id = ${unitId}) and not exists (select 1 from role_grant where unit_id = ${unitId})`);
};
