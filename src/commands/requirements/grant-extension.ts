import type { Database } from '#db/client.ts';
import { extension } from '#db/schema/index.ts';
import type { NewExtension } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { grantFault } from '#queries/requirements/grant-fault.ts';
import { record } from '../record.ts';
import { advanceAll, type By, granting, type NotGranted, type Sent, wasGranted } from './granting.ts';

/**
 * Moves due days, or last valid days, that fall within a span to its end: for a person, or by order for a unit or a whole institution. No day
 * is edited; the extension lies on top, names its order, and goes when it is withdrawn. Returns its id.
 */
export const grantExtension = (
  db: Database,
  { id, reason, to, ...given }: Sent<NewExtension>,
  by: By,
): Promise<Outcome<string, NotGranted>> =>
  db.transaction(async (tx) => {
    const fault = await grantFault(tx, by.actor, { is: 'extension', reason, to, ...given });
    if (fault) return refused(fault);
    if (id !== undefined && (await wasGranted(tx, 'extension', id))) return granted(id);
    const { institutionId, subject, policy, requirement, fromOn, untilOn } = given;
    const personId = to !== 'everybody' && 'personId' in to ? to.personId : null;
    const unitId = to !== 'everybody' && 'unitId' in to ? to.unitId : null;
    const place = { personId, unitId, institutionId };
    const row = { ...given, ...place, ...granting(by, reason, id) };
    await tx.insert(extension).values(row);
    const data = { extensionId: row.id, subject, policy, requirement, unitId, fromOn, untilOn };
    await record(tx, by.actor, by.now, [{ type: 'requirements.extension_granted', about: personId, institutionId, data }]);
    await advanceAll(tx, place, by);
    return granted(row.id);
  });
