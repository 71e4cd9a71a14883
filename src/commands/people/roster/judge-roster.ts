import { setImmediate } from 'node:timers/promises';
import { eq, max, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { fact, institution, rosterImport, rosterRow, unit } from '#db/schema/index.ts';
import type { Mapping } from '#domain/people/roster/fields.ts';
import type { RawRow } from '#domain/people/roster/header.ts';
import { type JudgedRow, judgeUnderstood, unitsNeeded, withComparisons } from '#domain/people/roster/judge-file.ts';
import type { RowPlan } from '#domain/people/roster/judge-row.ts';
import { type Understood, understandRow } from '#domain/people/roster/understand-row.ts';
import { unitFinder } from '#domain/people/roster/unit-path.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { searchKeys } from '#ports/pinyin.ts';
import { knownPeople, numbersWithZeros } from '#queries/people/roster/known-people.ts';
import { orderedIds } from './ordered-ids.ts';

/** Rows a transaction: the writer is held some tens of milliseconds at a time. */
export const batchSize = 500;

type Read = { rows: readonly RawRow[]; understood: readonly Understood[] };

/**
 * Makes the verdict of every row, in batches, and has the import ready to look at. Until the last batch it stays as it was; begun again, it
 * comes to the same. `read` is what was read of the file where it is at hand; otherwise the rows are taken from what was written down.
 */
export const judgeRoster = async (db: Database, importId: string, now: Date, read?: Read): Promise<void> => {
  const [found] = await db
    .select()
    .from(rosterImport)
    .innerJoin(institution, eq(institution.id, rosterImport.institutionId))
    .where(eq(rosterImport.id, importId));
  if (!found) throw new Error(`There is no roster import ${importId} to judge.`);
  const { institutionId, mapping, unknownUnits, unitChanges, nameAnswers } = found.roster_import;
  const raws =
    read?.rows ??
    (await db
      .select({ line: rosterRow.line, cells: rosterRow.cells })
      .from(rosterRow)
      .where(eq(rosterRow.importId, importId))
      .orderBy(rosterRow.line));

  const newId = orderedIds(now);
  const [{ last = 0 } = {}] = await db.select({ last: max(fact.id).mapWith(Number) }).from(fact);
  const units = unitFinder(
    await db.select().from(unit).where(eq(unit.institutionId, institutionId)),
    { names: [found.institution.nameZh, found.institution.nameEn] },
    newId,
  );
  const ground = { today: dayOf(now), unknownUnits, unitChanges, nameAnswers, units, newId };
  const zeros = await numbersWithZeros(db, institutionId);
  const kept = Object.keys(mapping).filter((label) => mapping[label] !== 'ignored');
  const understood = read?.understood ?? withComparisons(await understandAll(raws, mapping));
  const judged: JudgedRow[] = [];

  for (let start = 0; start < raws.length; start += batchSize) {
    const slice = raws.slice(start, start + batchSize);
    const some = understood.slice(start, start + batchSize);
    const people = await knownPeople(
      db,
      institutionId,
      some.map(({ row }) => row.number),
    );
    const known = {
      by: ({ numberKind, number }: JudgedRow['parsed']) => people.byNumber(numberKind, number),
      withZeros: (number: string) => zeros.get(number.replace(/^0+/, '')),
    };
    const batch = slice.flatMap((raw, place) => {
      const one = some[place];
      return one ? [judgeUnderstood(raw, one, mapping, known, ground)] : [];
    });
    judged.push(...batch);
    await writeRows(db, importId, batch, kept);
    // Told now and then, so that whoever waits sees it go on.
    if (start % (10 * batchSize) === 0) await db.update(rosterImport).set({ judged: judged.length }).where(eq(rosterImport.id, importId));
    await setImmediate();
  }

  const newUnits = unknownUnits === 'create' ? unitsNeeded(units.newUnits(), judged) : [];
  await db
    .update(rosterImport)
    .set({ status: 'staged', rows: raws.length, newUnits, judgedOn: ground.today, judgedAfter: last ?? 0 })
    .where(eq(rosterImport.id, importId));
};

// Understanding a row takes some microseconds; fifty thousand in one go would keep everybody else waiting.
const understandAll = async (raws: readonly RawRow[], mapping: Mapping): Promise<Understood[]> => {
  const understood: Understood[] = [];
  for (let start = 0; start < raws.length; start += 10 * batchSize) {
    for (const raw of raws.slice(start, start + 10 * batchSize)) understood.push(understandRow(raw, mapping));
    await setImmediate();
  }
  return understood;
};

const withKeys = (plan: RowPlan): RowPlan => {
  if (plan.person) return { ...plan, keys: searchKeys(plan.person.name) };
  if (plan.name) return { ...plan, keys: searchKeys(plan.name.after), keysBefore: searchKeys(plan.name.before) };
  return plan;
};

/** Writes rows down with their verdicts, over what stood there; of their cells only those of the columns that are `kept`. */
export const writeRows = async (db: Database, importId: string, batch: readonly JudgedRow[], kept: readonly string[]): Promise<void> => {
  const written = batch.map(({ line, cells, parsed, faults, verdict, plan }) => {
    // A number of an identity card that strayed into some column is not kept either.
    const strayed = new Set(faults.filter(({ code }) => code === 'identity_card').map(({ column }) => column));
    const safe = Object.fromEntries(kept.map((label) => [label, strayed.has(label) ? '' : (cells[label] ?? '')]));
    return {
      importId,
      line,
      cells: safe,
      parsed,
      faults,
      verdict,
      did: plan && withKeys(plan),
    };
  });
  await db
    .insert(rosterRow)
    .values(written)
    .onConflictDoUpdate({
      target: [rosterRow.importId, rosterRow.line],
      set: Object.fromEntries(['cells', 'parsed', 'faults', 'verdict', 'did'].map((column) => [column, sql.raw(`excluded.${column}`)])),
    });
};
