import { and, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { exemption, extension, recognition } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { advancePeople } from '../progress/advance-people.ts';
import { record } from '../record.ts';
import type { By } from './granting.ts';

const tables = { exemption, extension, recognition } as const;

/** Withdraws what one act or import granted to many, as a step of another act; what was withdrawn already is left as it is. Returns how many were. */
export const withdrawMany = async (
  tx: Tx,
  { kind, ids, reason, institutionId }: { kind: keyof typeof tables; ids: readonly string[]; reason: string; institutionId: string },
  by: By,
): Promise<number> => {
  const table = tables[kind];
  const people = new Set<string>();
  let withdrawn = 0;
  for (const part of parts(ids, rowsAtOnce)) {
    const rows = await tx
      .update(table)
      .set({ withdrawnAt: by.now, withdrawnBy: actorRef(by.actor), withdrawnReason: reason })
      .where(and(inArray(table.id, part), isNull(table.withdrawnAt)))
      .returning({ id: table.id, personId: table.personId });
    for (const { personId } of rows) if (personId !== null) people.add(personId);
    withdrawn += rows.length;
    await record(
      tx,
      by.actor,
      by.now,
      rows.map(({ id, personId }) => ({
        type: 'requirements.grant_withdrawn' as const,
        about: personId,
        institutionId,
        data: { kind, grantId: id },
      })),
    );
  }
  await advancePeople(tx, [...people], by);
  return withdrawn;
};
