import type { Database } from '#db/client.ts';
import { leave } from '#db/schema/index.ts';
import type { NewLeave } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { grantFault } from '#queries/requirements/grant-fault.ts';
import { record } from '../record.ts';
import { advanceAll, type By, granting, type NotGranted, type Sent, wasGranted } from './granting.ts';

/** Writes down that a person is away, for a time or until further notice. Returns the id of the leave. */
export const recordLeave = (db: Database, { id, reason, ...given }: Sent<NewLeave>, by: By): Promise<Outcome<string, NotGranted>> =>
  db.transaction(async (tx) => {
    const fault = await grantFault(tx, by.actor, { is: 'leave', reason, ...given });
    if (fault) return refused(fault);
    if (id !== undefined && (await wasGranted(tx, 'leave', id))) return granted(id);
    const row = { ...given, ...granting(by, reason, id) };
    await tx.insert(leave).values(row);
    const { personId, institutionId, fromOn, untilOn, clock } = given;
    const data = { leaveId: row.id, fromOn, untilOn, clock };
    await record(tx, by.actor, by.now, [{ type: 'requirements.leave_recorded', about: personId, institutionId, data }]);
    await advanceAll(tx, { personId, unitId: null, institutionId }, by);
    return granted(row.id);
  });
