import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { agreement, recognition } from '#db/schema/index.ts';
import { agreedOn, type NewRecognition } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { grantFault } from '#queries/requirements/grant-fault.ts';
import { record } from '../record.ts';
import { advanceAll, type By, granting, type NotGranted, type Sent, wasGranted } from './granting.ts';

/** The same inside the caller's transaction. */
export const recogniseIn = async (tx: Tx, { id, reason, ...given }: Sent<NewRecognition>, by: By): Promise<Outcome<string, NotGranted>> => {
  const { personId, institutionId, kind, topic, learntOn, untilOn } = given;
  const fault = await grantFault(tx, by.actor, { is: 'recognition', reason, ...given });
  if (fault) return refused(fault);
  if (id !== undefined && (await wasGranted(tx, 'recognition', id))) return granted(id);
  const agreements = await tx
    .select()
    .from(agreement)
    .where(and(eq(agreement.institutionId, institutionId), eq(agreement.topic, topic), isNull(agreement.withdrawnAt)));
  const agreementId = agreedOn(agreements, given)?.id ?? null;
  const row = { ...given, agreementId, ...granting(by, reason, id) };
  await tx.insert(recognition).values(row);
  const data = { recognitionId: row.id, kind, topic, learntOn, untilOn, agreementId };
  await record(tx, by.actor, by.now, [{ type: 'requirements.learning_recognised', about: personId, institutionId, data }]);
  await advanceAll(tx, { personId, unitId: null, institutionId }, by);
  return granted(row.id);
};

/**
 * Takes learning elsewhere as evidence on a topic, on the word of a voucher; where a standing agreement covers the issuer, it is named. Nobody
 * recognises learning of their own. Returns the id of the recognition.
 */
export const recogniseLearning = (db: Database, given: Sent<NewRecognition>, by: By): Promise<Outcome<string, NotGranted>> =>
  db.transaction((tx) => recogniseIn(tx, given, by));
