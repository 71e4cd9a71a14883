import { setImmediate } from 'node:timers/promises';
import { eq, max, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { fact, institution, projectImport, projectImportRow, unit } from '#db/schema/index.ts';
import { unitFinder } from '#domain/people/roster/unit-path.ts';
import { judgeFile, type ReadRow } from '#domain/projects/import/judge-file.ts';
import { understandProjectRow } from '#domain/projects/import/understand-project-row.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { knownProjects } from '#queries/projects/import/known-projects.ts';
import { peopleCalled } from '#queries/projects/import/people-called.ts';

/** Makes the verdict of every row from what was written down of it, and has the import ready to look at. Begun again, it comes to the same. */
export const judgeProjects = async (db: Database, importId: string, now: Date): Promise<void> => {
  const [found] = await db
    .select()
    .from(projectImport)
    .innerJoin(institution, eq(institution.id, projectImport.institutionId))
    .where(eq(projectImport.id, importId));
  if (!found) throw new Error(`There is no project import ${importId} to judge.`);
  const { institutionId, sheets, answers } = found.project_import;
  const [{ last = 0 } = {}] = await db.select({ last: max(fact.id).mapWith(Number) }).from(fact);
  const today = dayOf(now);
  const written = await db.select().from(projectImportRow).where(eq(projectImportRow.importId, importId)).orderBy(projectImportRow.place);
  const rows = written.map(({ place, sheet, line, cells, faults }): ReadRow & { place: number } => {
    const row = { sheet, line, cells };
    const understood = understandProjectRow(row, sheets[sheet]?.mapping ?? {});
    // What strayed in was never kept, so it is not found a second time.
    const strayed = faults.filter(({ code }) => code === 'identity_card');
    return { ...row, place, understood: { ...understood, faults: [...strayed, ...understood.faults] } };
  });
  const known = await knownProjects(db, institutionId, [...new Set(rows.map(({ understood }) => understood.number))]);
  const refs = rows.flatMap(({ understood }) => understood.places.map(({ ref }) => ref));
  const people = await peopleCalled(db, { institutionId, day: today }, refs);
  const newId = () => crypto.randomUUID();
  const { nameZh, nameEn } = found.institution;
  const units = unitFinder(await db.select().from(unit).where(eq(unit.institutionId, institutionId)), { names: [nameZh, nameEn] }, newId);
  const judged = judgeFile(
    rows,
    sheets.map(({ mapping }) => mapping),
    { today, known: (number) => known.get(number), people, units, answers, newId },
  );
  for (const part of parts(rows, rowsAtOnce)) {
    const values = part.flatMap((row) => {
      const one = judged.get(row);
      if (!one) return [];
      const { place, sheet, line, cells, understood } = row;
      return [{ importId, place, sheet, line, cells, understood, faults: one.faults, verdict: one.verdict, did: one.plan }];
    });
    await db
      .insert(projectImportRow)
      .values(values)
      .onConflictDoUpdate({
        target: [projectImportRow.importId, projectImportRow.place],
        set: Object.fromEntries(
          ['cells', 'understood', 'faults', 'verdict', 'did'].map((column) => [column, sql.raw(`excluded.${column}`)]),
        ),
      });
    await setImmediate();
  }
  await db
    .update(projectImport)
    .set({ status: 'staged', rows: rows.length, judgedOn: today, judgedAfter: last ?? 0 })
    .where(eq(projectImport.id, importId));
};
