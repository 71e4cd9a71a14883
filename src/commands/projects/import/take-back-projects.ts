import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { projectImport, projectImportRow } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { ImportFault } from '#domain/projects/import/fault.ts';
import { parts, peopleInForce, rowsAtOnce, rowsInForce } from '#domain/shared/parts.ts';
import { projectReliance } from '#queries/projects/import/project-reliance.ts';
import { neverPause, type Pause, raiseInBatches } from '../../in-batches.ts';
import { advancePeople } from '../../progress/advance-people.ts';
import { record } from '../../record.ts';
import { touchedBy } from './bind-members.ts';
import { takeBackPlans } from './take-back-plans.ts';

const kept: ImportFault = { code: 'kept_when_undone', field: null, column: null, data: {} };

/** The rows of an import that do something, by project, in the order in which the file first acts on them. They stay the same to the end. */
const projectsOf = async (db: Database, importId: string): Promise<number[][]> => {
  const rows = await db
    .select({ place: projectImportRow.place, number: sql<string>`did->>'number'` })
    .from(projectImportRow)
    .where(and(eq(projectImportRow.importId, importId), isNotNull(projectImportRow.did)))
    .orderBy(projectImportRow.place);
  return [...Map.groupBy(rows, ({ number }) => number).values()].map((group) => group.map(({ place }) => place));
};

const rowsAt = (importId: string, places: readonly number[]) =>
  and(eq(projectImportRow.importId, importId), inArray(projectImportRow.place, [...places]));

type Taken = { rows: number; people: string[] };

/** Takes one project back with its places; where something came to rest on it since that was decided, it stays in force, and its rows say so. */
const takeBackProject = async (
  tx: Tx,
  one: { id: string; institutionId: string; appliedAt: Date | null },
  places: readonly number[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<Taken> => {
  if ((await projectReliance(tx, one, places)).length > 0) {
    await tx
      .update(projectImportRow)
      .set({ verdict: 'faulty', faults: sql`json_insert(faults, '$[#]', json(${JSON.stringify(kept)}))` })
      .where(rowsAt(one.id, places));
    return { rows: places.length, people: [] };
  }
  const rows = await tx
    .select({ did: projectImportRow.did })
    .from(projectImportRow)
    .where(rowsAt(one.id, places))
    .orderBy(projectImportRow.place);
  const plans = rows.flatMap(({ did }) => did ?? []);
  const people = await touchedBy(tx, plans);
  const facts = await takeBackPlans(tx, plans, { institutionId: one.institutionId, now });
  for (const part of parts(facts, rowsAtOnce)) await record(tx, actor, now, part);
  return { rows: places.length, people };
};

/**
 * Takes back what an import did, some projects a transaction and each of them whole, with where those stand who are on them. How far it came is kept
 * with each, so that after a stop it goes on from there.
 */
export const takeBackProjects = async (
  db: Database,
  importId: string,
  { actor, now }: { actor: Actor; now: Date },
  pause: Pause = neverPause,
): Promise<'raised' | 'still being raised'> => {
  const projects = await projectsOf(db, importId);
  return raiseInBatches(
    db,
    async (tx) => {
      const [one] = await tx
        .select()
        .from(projectImport)
        .where(and(eq(projectImport.id, importId), eq(projectImport.status, 'applied'), isNotNull(projectImport.takenBackPlace)));
      if (!one || one.takenBackPlace === null) return false;
      const { institutionId, takenBackPlace } = one;
      const left = projects.filter(([first = 0]) => first > takenBackPlace);
      if (left.length === 0) {
        await tx.update(projectImport).set({ status: 'undone', undoneAt: now, takenBackPlace: null }).where(eq(projectImport.id, importId));
        await record(tx, actor, now, [{ type: 'projects.import_undone', about: null, institutionId, data: { importId } }]);
        return false;
      }
      const people = new Set<string>();
      let [rows, last] = [0, takenBackPlace];
      for (const places of left) {
        if (rows >= rowsInForce || people.size >= peopleInForce) break;
        const taken = await takeBackProject(tx, one, places, { actor, now });
        for (const id of taken.people) people.add(id);
        rows += taken.rows;
        last = places[0] ?? last;
      }
      await advancePeople(tx, [...people], { actor, now });
      await tx.update(projectImport).set({ takenBackPlace: last }).where(eq(projectImport.id, importId));
      return true;
    },
    pause,
  );
};
