import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterMapping, rosterRow } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { RawRow } from '#domain/people/roster/header.ts';
import { isIdentityCardNumber } from '#domain/people/roster/identity-card.ts';
import type { UnitChanges } from '#domain/people/roster.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { ReadRoster } from '#ports/read-roster.ts';
import { readRosterApart } from '#ports/read-roster-apart.ts';
import { batchSize, judgeRoster } from './roster/judge-roster.ts';

export type RosterFile = {
  institutionId: string;
  fileName: string;
  bytes: Uint8Array;
  sheet?: string | undefined;
  unitChanges?: UnitChanges;
};
export type Staged = { importId: string; needs: 'mapping' | 'a look'; read: ReadRoster['read'] };
type Asking = { actor: Actor | null; now: Date };
type Answer = Outcome<Staged, StageRefusal | Forbidden>;

/**
 * Reads a roster and writes down what each row would do; nothing comes into force. Where it is not clear what the columns mean, the import
 * waits for a person to say so. A file with identity-card numbers is refused whole, and none of it is kept.
 */
export const stageRoster = async (db: Database, file: RosterFile, asking: Asking): Promise<Answer> => {
  const begun = await begin(db, file, asking);
  if (!begun.ok) return begun;
  const importId = begun.value;
  try {
    const staged = await readInto(db, importId, file, asking.now);
    if (!staged.ok) await drop(db, [importId]);
    return staged;
  } catch (error) {
    await drop(db, [importId]);
    throw error;
  }
};

/**
 * The same for somebody who waits no longer than until `patience` is over: reading then goes on by itself, and the import says how far it is.
 * A refusal that comes too late to be answered is kept with the import.
 */
export const stageRosterWithin = async (
  db: Database,
  file: RosterFile,
  asking: Asking,
  patience: Promise<'over'>,
): Promise<Answer | Outcome<{ importId: string; needs: 'time' }, never>> => {
  const begun = await begin(db, file, asking);
  if (!begun.ok) return begun;
  const importId = begun.value;
  const reading = readInto(db, importId, file, asking.now);
  const first = await Promise.race([reading, patience]).catch(async (error: unknown) => {
    await drop(db, [importId]);
    throw error;
  });
  if (first !== 'over') {
    if (!first.ok) await drop(db, [importId]);
    return first;
  }
  const keep = (refusal: StageRefusal) => db.update(rosterImport).set({ refusal }).where(eq(rosterImport.id, importId));
  reading
    .then((answer) => (answer.ok ? undefined : keep(answer.refusal)))
    .catch((error: unknown) => {
      console.error(`minglun: reading the roster ${importId} broke off`, error);
      return keep({ code: 'people.roster_reading_broke_off' });
    })
    .catch((error: unknown) => console.error(`minglun: what became of the roster ${importId} was not kept`, error));
  return granted({ importId, needs: 'time' });
};

const begin = async (db: Database, file: RosterFile, { actor, now }: Asking): Promise<Outcome<string, Forbidden>> => {
  const { institutionId, fileName, bytes, unitChanges } = file;
  if (!actor || !may(actor, 'people.import', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'people.import' });
  await clearAbandoned(db, institutionId, now);
  const importId = crypto.randomUUID();
  await db.insert(rosterImport).values({
    id: importId,
    institutionId,
    fileName: fileName.slice(-120),
    digest: createHash('sha256').update(bytes).digest('hex'),
    mapping: {},
    status: 'staging',
    rows: 0,
    ...(unitChanges && { unitChanges }),
    createdBy: actorRef(actor),
    createdAt: now,
  });
  return granted(importId);
};

const readInto = async (
  db: Database,
  importId: string,
  { institutionId, bytes, sheet }: RosterFile,
  now: Date,
): Promise<Outcome<Staged, StageRefusal>> => {
  const remembered = await db
    .select({ header: rosterMapping.header, mapping: rosterMapping.mapping })
    .from(rosterMapping)
    .where(eq(rosterMapping.institutionId, institutionId));
  const file = await readRosterApart({ bytes, remembered, sheet });
  if (!file.ok) return file;
  const { mapping, columns, rows, understood, read } = file.value;
  await db
    .update(rosterImport)
    .set({ mapping, rows: rows.length, sheet: file.value.sheet || null })
    .where(eq(rosterImport.id, importId));
  if (columns === 'unclear') {
    await writeUnmapped(db, importId, rows);
    return granted({ importId, needs: 'mapping', read });
  }
  await judgeRoster(db, importId, now, { rows, understood });
  return granted({ importId, needs: 'a look', read });
};

const drop = async (db: Database, ids: string[]): Promise<void> => {
  if (ids.length === 0) return;
  await db.delete(rosterRow).where(inArray(rosterRow.importId, ids));
  await db.delete(rosterImport).where(inArray(rosterImport.id, ids));
};

const abandonedAfterMs = 3_600_000;

/** What earlier readings left when the process ended in the middle of them. */
const clearAbandoned = async (db: Database, institutionId: string, now: Date): Promise<void> => {
  const since = new Date(now.getTime() - abandonedAfterMs);
  const left = await db
    .select({ id: rosterImport.id })
    .from(rosterImport)
    .where(
      and(
        eq(rosterImport.institutionId, institutionId),
        eq(rosterImport.status, 'staging'),
        isNull(rosterImport.refusal),
        lt(rosterImport.createdAt, since),
      ),
    );
  await drop(
    db,
    left.map(({ id }) => id),
  );
};

const writeUnmapped = async (db: Database, importId: string, rows: readonly RawRow[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += batchSize)
    await db.insert(rosterRow).values(
      rows.slice(start, start + batchSize).map(({ line, cells }) => ({
        importId,
        line,
        cells: Object.fromEntries(Object.entries(cells).map(([label, cell]) => [label, isIdentityCardNumber(cell) ? '' : cell])),
        faults: [],
        verdict: 'faulty' as const,
      })),
    );
  await db.update(rosterImport).set({ status: 'unmapped' }).where(eq(rosterImport.id, importId));
};
