import type { Reader } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { BulkRefusal, BulkWanted } from '#domain/requirements/bulk.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type BulkAhead, bulkAhead } from './bulk-ahead.ts';
import { bulkFault } from './bulk-fault.ts';

/** What doing this for these people would change, for whom; or why it cannot be done for any. */
export const lookAheadForMany = async (
  db: Reader,
  wanted: BulkWanted,
  people: readonly string[],
  by: { actor: Actor; now: Date },
): Promise<Outcome<BulkAhead, BulkRefusal>> => {
  const fault = await bulkFault(db, wanted, people.length, by.now);
  return fault ? refused(fault) : granted(await bulkAhead(db, wanted, people, by));
};
