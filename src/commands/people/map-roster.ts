import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterMapping } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Mapping, RosterField } from '#domain/people/roster/fields.ts';
import { doubledFields, headerKey, missingFields } from '#domain/people/roster/header.ts';
import type { ApplyRefusal, MapRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { judgeRoster } from './roster/judge-roster.ts';

type Refused = MapRefusal | ApplyRefusal | Forbidden | NotFound;

/**
 * Says what the columns of an import mean, in their order, and judges its rows by that. The answer is remembered for the next file with the
 * same columns.
 */
export const mapRoster = async (
  db: Database,
  { importId, fields }: { importId: string; fields: readonly RosterField[] },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, Refused>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  const { institutionId, status, mapping: before } = found.value;
  if (status !== 'unmapped') return refused({ code: 'people.roster_not_ready' });
  const labels = Object.keys(before);
  const mapping: Mapping = Object.fromEntries(labels.map((label, place) => [label, fields[place] ?? 'ignored']));
  if (missingFields(mapping).length > 0) return refused({ code: 'people.roster_columns_missing' });
  if (doubledFields(mapping).length > 0) return refused({ code: 'people.roster_columns_doubled' });

  await db.transaction(async (tx) => {
    await tx.update(rosterImport).set({ mapping }).where(eq(rosterImport.id, importId));
    await tx
      .insert(rosterMapping)
      .values({ institutionId, header: headerKey(labels), mapping, savedAt: now })
      .onConflictDoUpdate({ target: [rosterMapping.institutionId, rosterMapping.header], set: { mapping, savedAt: now } });
  });
  await judgeRoster(db, importId, now);
  return granted(importId);
};
