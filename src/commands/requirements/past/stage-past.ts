import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pastImport, pastMapping, pastRow } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import { isIdentityCardNumber } from '#domain/people/roster/identity-card.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import type { PastDefaults } from '#domain/requirements/past/past-row.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { readPastApart } from '#ports/read-past-apart.ts';
import { withinFor } from '#queries/people/within.ts';
import type { By } from '../granting.ts';
import { judgeList } from './judge-list.ts';

export type PastFile = PastDefaults & {
  institutionId: string;
  fileName: string;
  bytes: Uint8Array;
  sheet?: string | undefined;
  reason: string;
};

const withoutCards = (cells: Record<string, string>) =>
  Object.fromEntries(Object.entries(cells).map(([label, cell]) => [label, isIdentityCardNumber(cell) ? '' : cell]));

/**
 * Reads a list of past learning and writes down what each row would do; nothing is recognised yet. Where it is not clear what the columns
 * mean, the list waits for a person to say so.
 */
export const stagePast = async (
  db: Database,
  { institutionId, fileName, bytes, sheet, issuer, voucher, reason }: PastFile,
  by: By,
): Promise<Outcome<{ importId: string; needs: 'mapping' | 'a look' }, StageRefusal | Forbidden>> => {
  const { actor, now } = by;
  const within = (await withinFor(db, actor, 'requirements.manage')).find(({ institution }) => institution.id === institutionId);
  if (!within) return refused({ code: 'auth.forbidden', permission: 'requirements.manage' });
  const remembered = await db
    .select({ header: pastMapping.header, mapping: pastMapping.mapping })
    .from(pastMapping)
    .where(eq(pastMapping.institutionId, institutionId));
  const read = await readPastApart({ bytes, remembered, sheet });
  if (!read.ok) return read;
  const { mapping, columns, rows } = read.value;
  return db.transaction(async (tx) => {
    const one: typeof pastImport.$inferSelect = {
      id: crypto.randomUUID(),
      institutionId,
      fileName: fileName.slice(-120),
      sheet: read.value.sheet || null,
      mapping,
      status: columns === 'clear' ? 'staged' : 'unmapped',
      rows: rows.length,
      issuer,
      voucher,
      reason,
      createdBy: actorRef(actor),
      createdAt: now,
      appliedAt: null,
      withdrawnAt: null,
    };
    await tx.insert(pastImport).values(one);
    for (const part of parts(rows, rowsAtOnce))
      await tx.insert(pastRow).values(
        part.map(({ line, cells }) => ({
          importId: one.id,
          line,
          cells: withoutCards(cells),
          faults: [],
          verdict: 'faulty' as const,
        })),
      );
    if (columns === 'unclear') return granted({ importId: one.id, needs: 'mapping' });
    await judgeList(tx, one, within, by);
    return granted({ importId: one.id, needs: 'a look' });
  });
};
