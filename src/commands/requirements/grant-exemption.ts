import type { Database } from '#db/client.ts';
import { exemption } from '#db/schema/index.ts';
import type { NewExemption } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { grantFault } from '#queries/requirements/grant-fault.ts';
import { record } from '../record.ts';
import { advanceAll, type By, granting, type NotGranted, type Sent, wasGranted } from './granting.ts';

/** Decides that a person need not meet a requirement for a time, or for good, and why. Returns the id of the exemption. */
export const grantExemption = (db: Database, { id, reason, ...given }: Sent<NewExemption>, by: By): Promise<Outcome<string, NotGranted>> =>
  db.transaction(async (tx) => {
    const fault = await grantFault(tx, by.actor, { is: 'exemption', reason, ...given });
    if (fault) return refused(fault);
    if (id !== undefined && (await wasGranted(tx, 'exemption', id))) return granted(id);
    const row = { ...given, ...granting(by, reason, id) };
    await tx.insert(exemption).values(row);
    const { personId, institutionId, policy, requirement, kind, fromOn, untilOn } = given;
    await record(tx, by.actor, by.now, [
      {
        type: 'requirements.exemption_granted',
        about: personId,
        institutionId,
        data: { exemptionId: row.id, policy, requirement, kind, fromOn, untilOn },
      },
    ]);
    await advanceAll(tx, { personId, unitId: null, institutionId }, by);
    return granted(row.id);
  });
