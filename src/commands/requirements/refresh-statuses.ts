import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';
import { timeline } from '#domain/reporting/timeline.ts';
import { type PublishedPolicy, policiesAt } from '#domain/requirements/in-force.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownAt, type PersonRecord, recordsOf } from '#queries/requirements/records-of.ts';
import { type Status, statusesKept } from '#queries/requirements/statuses-kept.ts';
import { among } from '#queries/shared/among.ts';

const workedOut = (record: PersonRecord, policies: readonly PublishedPolicy[], today: PlainDate): Status[] =>
  [...new Set(record.occasions.map(({ institutionId }) => institutionId))].flatMap((institutionId) =>
    timeline(knownAt(record, institutionId), policiesAt(policies, institutionId), { from: today }).map(
      ({ policy, requirement, from, to, state, dueOn }): Status => [institutionId, policy, requirement, from, to, state, dueOn, today],
    ),
  );

const same = (a: readonly Status[], b: readonly Status[]): boolean =>
  a.length === b.length && a.map(String).sort().join() === b.map(String).sort().join();

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
  const rows: [personId: string, ...Status][] = [];
  for (const [personId, record] of await recordsOf(tx, personIds)) {
    const statuses = workedOut(record, policies, today);
    if (same(statuses, kept.get(personId) ?? [])) continue;
    changed.push(personId);
    rows.push(...statuses.map((status): (typeof rows)[number] => [personId, ...status]));
  }
  if (changed.length === 0) return;
  await tx.delete(requirementStatus).where(among(requirementStatus.personId, changed));
  // As one value: to bind each of ten thousand would take longer than to write them.
  await tx.run(sql`insert into ${requirementStatus} (person_id, institution_id, policy, requirement, from_on, to_on, state, due_on, worked_out_on)
    select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8 from json_each(${JSON.stringify(rows)})`);
};
