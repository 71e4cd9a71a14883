import type { Database } from '#db/client.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import { type BulkRefusal, type BulkWanted, bulkNeeds } from '#domain/requirements/bulk.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { withinFor } from '#queries/people/within.ts';
import { bulkActById } from '#queries/requirements/bulk/bulk-act-by-id.ts';
import { bulkAhead } from '#queries/requirements/bulk/bulk-ahead.ts';
import { bulkFault } from '#queries/requirements/bulk/bulk-fault.ts';
import { pickedPeople } from '#queries/requirements/bulk/picked-people.ts';
import { carryOut, writeDown } from './bulk/carry-out.ts';
import type { By } from './granting.ts';

/** `id`: made with the form, so that a form sent twice acts once. `seen`: whom it concerned when it was shown. */
export type DoForMany = {
  id: string;
  seen: string;
  wanted: BulkWanted;
  picked: Omit<Parameters<typeof pickedPeople>[1], 'within' | 'day'>;
};

/**
 * Extends, exempts, assigns or reminds for many people: all in one transaction, or nothing. It acts only for those whom it concerned when it was
 * shown, and writes down who was passed over and why. A second time it changes nothing and gives the same answer.
 */
export const doForMany = (
  db: Database,
  { id, seen, wanted, picked }: DoForMany,
  by: By,
): Promise<Outcome<string, Forbidden | BulkRefusal>> =>
  db.transaction(async (tx) => {
    const { actor, now } = by;
    const permission = bulkNeeds[wanted.act];
    const within = (await withinFor(tx, actor, permission)).find(({ institution }) => institution.id === wanted.institutionId);
    if (!within) return refused({ code: 'auth.forbidden', permission });
    if (await bulkActById(tx, id)) return granted(id);
    const people = await pickedPeople(tx, { ...picked, within, day: dayOf(now) });
    const fault = await bulkFault(tx, wanted, people.length, now);
    if (fault) return refused(fault);
    const ahead = await bulkAhead(tx, wanted, people, by);
    if (ahead.digest !== seen) return refused({ code: 'requirements.people_changed' });
    if (ahead.concerned.length === 0) return refused({ code: 'requirements.nobody_concerned' });
    const done = await carryOut(tx, wanted, within, ahead, by);
    if (!done.ok) return done;
    await writeDown(tx, id, wanted, ahead, done.value, by);
    return granted(id);
  });
