import type { Database } from '#db/client.ts';
import { agreement } from '#db/schema/index.ts';
import { daysFault, type NewAgreement } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { notForUnit } from '#queries/requirements/manageable.ts';
import { record } from '../record.ts';
import { type By, granting, type NotGranted, type Sent, wasGranted } from './granting.ts';

/** Writes down that an institution takes an issuer's word on a topic for a time (互认). Returns the id of the agreement. */
export const makeAgreement = (db: Database, { id, reason, ...given }: Sent<NewAgreement>, by: By): Promise<Outcome<string, NotGranted>> =>
  db.transaction(async (tx) => {
    const { institutionId, topic, fromOn, untilOn } = given;
    const fault = (await notForUnit(tx, by.actor, { unitId: null, institutionId })) ?? daysFault(given);
    if (fault) return refused(fault);
    if (id !== undefined && (await wasGranted(tx, 'agreement', id))) return granted(id);
    const row = { ...given, ...granting(by, reason, id) };
    await tx.insert(agreement).values(row);
    const data = { agreementId: row.id, topic, fromOn, untilOn };
    await record(tx, by.actor, by.now, [{ type: 'requirements.agreement_made', about: null, institutionId, data }]);
    return granted(row.id);
  });
