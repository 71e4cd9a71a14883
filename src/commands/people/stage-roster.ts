import { createHash } from 'node:crypto';
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterMapping, rosterRow } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Mapping } from '#domain/people/roster/fields.ts';
import {
  doubledFields,
  findHeader,
  guessHeader,
  type Header,
  headerKey,
  identityCardColumns,
  mapColumns,
  missingFields,
  type RawRow,
  rowsBelow,
} from '#domain/people/roster/header.ts';
import { isIdentityCardNumber } from '#domain/people/roster/identity-card.ts';
import { rosterLimits } from '#domain/people/roster.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type ReadSheet, readSpreadsheet } from '#ports/spreadsheet.ts';
import { batchSize, judgeRoster } from './roster/judge-roster.ts';

export type RosterFile = { institutionId: string; fileName: string; bytes: Uint8Array };
export type Staged = { importId: string; needs: 'mapping' | 'a look'; read: ReadSheet['read'] };

/**
 * Reads a roster and writes down what each row would do; nothing comes into force. Where it is not clear what the columns mean, the import
 * waits for a person to say so. A file with identity-card numbers is refused whole, and none of it is kept.
 */
export const stageRoster = async (
  db: Database,
  { institutionId, fileName, bytes }: RosterFile,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<Staged, StageRefusal | Forbidden>> => {
  if (!actor || !may(actor, 'people.import', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'people.import' });
  const sheet = await readSpreadsheet(bytes);
  if (!sheet.ok) return sheet;
  const header = findHeader(sheet.value.rows) ?? guessHeader(sheet.value.rows);
  if (!header) return refused({ code: 'people.roster_header_missing' });
  const cards = identityCardColumns(sheet.value.rows, header);
  if (cards.length > 0) return refused({ code: 'people.roster_identity_cards', columns: cards.join('、') });

  const mapping = (await remembered(db, institutionId, header)) ?? mapColumns(header.labels);
  const unclear = missingFields(mapping).length > 0 || doubledFields(mapping).length > 0;
  const rows = rowsBelow(sheet.value.rows, header, (label) => unclear || mapping[label] !== 'ignored');
  if (rows.length === 0) return refused({ code: 'people.roster_no_rows' });
  if (rows.length > rosterLimits.rows) return refused({ code: 'people.roster_too_many_rows', limit: rosterLimits.rows });

  await clearAbandoned(db, institutionId, now);
  const importId = crypto.randomUUID();
  await db.insert(rosterImport).values({
    id: importId,
    institutionId,
    fileName: fileName.slice(-120),
    digest: createHash('sha256').update(bytes).digest('hex'),
    mapping,
    status: 'staging',
    rows: rows.length,
    createdBy: actorRef(actor),
    createdAt: now,
  });
  const { read } = sheet.value;
  if (unclear) {
    await writeUnmapped(db, importId, rows);
    return granted({ importId, needs: 'mapping', read });
  }
  await judgeRoster(db, importId, now, rows);
  return granted({ importId, needs: 'a look', read });
};

const remembered = async (db: Database, institutionId: string, { labels }: Header): Promise<Mapping | undefined> => {
  const [row] = await db
    .select({ mapping: rosterMapping.mapping })
    .from(rosterMapping)
    .where(and(eq(rosterMapping.institutionId, institutionId), eq(rosterMapping.header, headerKey(labels))));
  return row && Object.keys(row.mapping).length === labels.length
    ? Object.fromEntries(labels.map((label, place) => [label, Object.values(row.mapping)[place] ?? 'ignored']))
    : undefined;
};

const abandonedAfterMs = 3_600_000;

/** What earlier readings left when the process ended in the middle of them. */
const clearAbandoned = async (db: Database, institutionId: string, now: Date): Promise<void> => {
  const left = await db
    .select({ id: rosterImport.id })
    .from(rosterImport)
    .where(
      and(
        eq(rosterImport.institutionId, institutionId),
        eq(rosterImport.status, 'staging'),
        lt(rosterImport.createdAt, new Date(now.getTime() - abandonedAfterMs)),
      ),
    );
  const ids = left.map(({ id }) => id);
  if (ids.length === 0) return;
  await db.delete(rosterRow).where(inArray(rosterRow.importId, ids));
  await db.delete(rosterImport).where(inArray(rosterImport.id, ids));
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
