import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterRow, unit } from '#db/schema/index.ts';
import { judgeUnderstood, withPeople } from '#domain/people/roster/judge-file.ts';
import { unitFinder } from '#domain/people/roster/unit-path.ts';
import type { RosterImport } from '#queries/people/roster/import-by-id.ts';
import { knownPeople } from '#queries/people/roster/known-people.ts';
import { writeRows } from './judge-roster.ts';
import { orderedIds } from './ordered-ids.ts';

// What judging a row finds besides what was found when it was read and compared with others; it is found anew.
const foundByJudging = ['name_differs', 'name_mistaken'];

/** Makes the verdict of one row anew after a person has said what its other name is. The other rows keep theirs. */
export const rejudgeRow = async (db: Database, one: RosterImport, line: number, now: Date): Promise<void> => {
  const [row] = await db
    .select()
    .from(rosterRow)
    .where(and(eq(rosterRow.importId, one.id), eq(rosterRow.line, line)));
  if (!row?.parsed) throw new Error(`The import ${one.id} has no row ${line} to judge.`);
  const { institutionId, institution, mapping, newUnits, unknownUnits, unitChanges, nameAnswers, judgedOn } = one;
  const known = await db.select().from(unit).where(eq(unit.institutionId, institutionId));
  const newId = orderedIds(now);
  const units = unitFinder(
    [...known, ...newUnits.map((made) => ({ ...made, nameEn: null }))],
    { names: [institution.nameZh, institution.nameEn] },
    newId,
  );
  const { byNumber } = await knownPeople(db, institutionId, [row.parsed.number]);
  const judged = judgeUnderstood(
    row,
    { row: row.parsed, faults: row.faults.filter(({ code }) => !foundByJudging.includes(code)) },
    mapping,
    { by: ({ numberKind, number }) => byNumber(numberKind, number), withZeros: () => undefined },
    { today: judgedOn ?? '', unknownUnits, unitChanges, nameAnswers, units, newId },
  );
  await writeRows(db, one.id, [judged], Object.keys(row.cells));
  const counted = await db.all<{ id: string; people: number }>(sql`
    select coalesce(did->>'$.started.unitId', did->>'$.changed.after.unitId') as id, count(*) as people
    from roster_row where import_id = ${one.id} and verdict in ('new', 'changed') group by 1`);
  const people = new Map(counted.map((unitWith) => [unitWith.id, unitWith.people]));
  await db
    .update(rosterImport)
    .set({ newUnits: withPeople([...newUnits, ...units.newUnits()], people) })
    .where(eq(rosterImport.id, one.id));
};
