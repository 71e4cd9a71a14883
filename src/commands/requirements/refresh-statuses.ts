import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';
import { timeline } from '#domain/reporting/timeline.ts';
import { type PublishedPolicy, policiesAt } from '#domain/requirements/in-force.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownAt, type PersonRecord, recordsOf } from '#queries/requirements/records-of.ts';
import { type Status, statusesKept } from '#queries/requirements/statuses-kept.ts';
import { among } from '#queries/shared/among.ts';

const workedOut = (personId: string, record: PersonRecord, policies: readonly PublishedPolicy[], today: PlainDate): Status[] =>
  [...new Set(record.occasions.map(({ institutionId }) => institutionId))].flatMap((institutionId) =>
    timeline(knownAt(record, institutionId), policiesAt(policies, institutionId), { from: today }).map(({ from, to, ...stretch }) => ({
      ...stretch,
      personId,
      institutionId,
      fromOn: from,
      toOn: to,
      workedOutOn: today,
    })),
  );

const columns = Object.keys(getTableColumns(requirementStatus)) as (keyof Status)[];
const asText = (rows: readonly Status[]) => rows.map((row) => columns.map((column) => row[column]).join(' ')).sort();
const same = (a: readonly Status[], b: readonly Status[]) => a.length === b.length && asText(a).join() === asText(b).join();

// The rows travel as one value: to bind each of fifty thousand values takes longer than to write them.
const inserted = (rows: readonly Status[]) => {
  const values = columns.map((column) => sql`value->>${sql.raw(`'${column}'`)}`);
  return sql`select ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(rows)})`;
};

/**
 * Works out anew where these people will stand, day after day from today, and writes down whatever is not there already. Part of every act that
 * changes what that rests on, inside its transaction. At most some hundreds at a time.
 */
export const refreshStatuses = async (tx: Tx, personIds: readonly string[], at: Date): Promise<void> => {
  if (personIds.length === 0) return;
  const policies = await publishedPolicies(tx);
  const today = dayOf(at);
  const kept = await statusesKept(tx, personIds);
  const changed: string[] = [];
  const rows: Status[] = [];
  for (const [personId, record] of await recordsOf(tx, personIds)) {
    const statuses = workedOut(personId, record, policies, today);
    if (same(statuses, kept.get(personId) ?? [])) continue;
    changed.push(personId);
    rows.push(...statuses);
  }
  if (changed.length === 0) return;
  await tx.delete(requirementStatus).where(among(requirementStatus.personId, changed));
  await tx.insert(requirementStatus).select(inserted(rows));
};
