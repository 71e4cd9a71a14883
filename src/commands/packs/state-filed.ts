import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pack } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { PackRefusal } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { record } from '../record.ts';
import { packFor } from './pack-to-change.ts';

/** Writes down that an annual report was handed in: from then on nobody is reminded of that year. Stated again, the later word holds. */
export const stateFiled = async (
  db: Database,
  { code, filedOn, reference }: { code: string; filedOn: PlainDate; reference: string | null },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PackRefusal>> => {
  const found = await packFor(db, code, { actor, permission: 'packs.make' });
  if (!found.ok) return found;
  const { kind, institutionId, unitId } = found.value;
  // The institution reports; of a unit there is nothing to hand in.
  if (kind !== 'annual' || unitId !== null) return refused({ code: 'packs.not_annual' });
  if (filedOn > dayOf(now)) return refused({ code: 'packs.filed_to_come', field: 'filedOn' });
  await db.transaction(async (tx) => {
    await tx
      .update(pack)
      .set({ filedOn, filedReference: reference, filedBy: actorRef(actor), filedAt: now })
      .where(eq(pack.code, found.value.code));
    await record(tx, actor, now, [
      { type: 'reporting.report_filed', about: null, institutionId, data: { code: found.value.code, filedOn } },
    ]);
  });
  return granted(found.value.code);
};
