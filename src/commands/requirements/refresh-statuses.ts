import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';
import { timeline } from '#domain/reporting/timeline.ts';
import { policiesAt } from '#domain/requirements/in-force.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownAt, recordsOf } from '#queries/requirements/records-of.ts';

type Row = typeof requirementStatus.$inferInsert;

// SQLite takes 32,766 values in one statement; a row has nine.
const rowsAtOnce = 2000;

/** Works out anew where these people will stand, day after day from today. Part of every act that changes what that rests on, inside its transaction. */
export const refreshStatuses = async (tx: Tx, personIds: readonly string[], at: Date): Promise<void> => {
  if (personIds.length === 0) return;
  const policies = await publishedPolicies(tx);
  const today = dayOf(at);
  const rows: Row[] = [];
  for (const [personId, record] of await recordsOf(tx, personIds))
    for (const institutionId of new Set(record.occasions.map((occasion) => occasion.institutionId)))
      for (const { policy, requirement, state, from, to, dueOn } of timeline(
        knownAt(record, institutionId),
        policiesAt(policies, institutionId),
        {
          from: today,
        },
      ))
        rows.push({ personId, institutionId, policy, requirement, state, fromOn: from, toOn: to, dueOn, workedOutOn: today });
  await tx.delete(requirementStatus).where(inArray(requirementStatus.personId, [...personIds]));
  for (let i = 0; i < rows.length; i += rowsAtOnce) await tx.insert(requirementStatus).values(rows.slice(i, i + rowsAtOnce));
};
