import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { agreement, exemption, extension, leave, recognition } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { GrantKind, Withdrawal } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { standsForNow } from '#queries/people/stands-for-now.ts';
import { notForPerson, notForUnit } from '#queries/requirements/manageable.ts';
import { record } from '../record.ts';
import { advanceAll, type By, type NotGranted } from './granting.ts';

const tables = { exemption, extension, leave, agreement, recognition } as const;

type Row = { id: string; institutionId: string; personId: string | null; unitId: string | null; withdrawnAt: Date | null };

const rowOf = async (tx: Tx, kind: GrantKind, id: string): Promise<Row | undefined> => {
  const table = tables[kind];
  const [row] = await tx.select().from(table).where(eq(table.id, id));
  return row && { personId: null, unitId: null, ...row };
};

/**
 * Takes back what was granted, recorded or agreed, and says why. It stays on record with both; from now on it counts no more, and answers for
 * an earlier known-at go on counting it. To end a leave, withdraw it and record it with its last day.
 */
export const withdrawGrant = (db: Database, { kind, id, reason }: Withdrawal, by: By): Promise<Outcome<string, NotGranted | NotFound>> =>
  db.transaction(async (tx) => {
    const { actor, now } = by;
    const found = await rowOf(tx, kind, id);
    if (!found) return refused({ code: 'shared.not_found' });
    const { institutionId } = found;
    const personId = found.personId && (await standsForNow(tx, found.personId, now));
    const row = { ...found, personId };
    const fault = personId === null ? await notForUnit(tx, actor, row) : await notForPerson(tx, actor, { personId, institutionId });
    if (fault) return refused(fault);
    if (row.withdrawnAt !== null) return refused({ code: 'requirements.already_withdrawn' });
    const table = tables[kind];
    await tx
      .update(table)
      .set({ withdrawnAt: now, withdrawnBy: actorRef(actor), withdrawnReason: reason })
      .where(and(eq(table.id, id), isNull(table.withdrawnAt)));
    await record(tx, actor, now, [{ type: 'requirements.grant_withdrawn', about: personId, institutionId, data: { kind, grantId: id } }]);
    // What was recognised under an agreement stays recognised when the agreement ends.
    if (kind !== 'agreement') await advanceAll(tx, row, by);
    return granted(id);
  });
