import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { bulkPerson } from '#db/schema/index.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { GrantRefusal } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { withinFor } from '#queries/people/within.ts';
import { bulkActById } from '#queries/requirements/bulk/bulk-act-by-id.ts';
import type { By } from './granting.ts';
import { withdrawMany } from './withdraw-many.ts';

/** Withdraws all that was granted to many people at once, and says why. Whoever looks after only a part of the institution does so one by one. */
export const withdrawBulk = (
  db: Database,
  { id, reason }: { id: string; reason: string },
  by: By,
): Promise<Outcome<number, Forbidden | NotFound | GrantRefusal>> =>
  db.transaction(async (tx) => {
    const act = await bulkActById(tx, id);
    if (!act || (act.act !== 'extend' && act.act !== 'exempt')) return refused({ code: 'shared.not_found' });
    const { institutionId } = act;
    const within = (await withinFor(tx, by.actor, 'requirements.manage')).find(({ institution }) => institution.id === institutionId);
    if (!within || within.paths !== null) return refused({ code: 'auth.forbidden', permission: 'requirements.manage' });
    const rows = await tx
      .select({ grantId: bulkPerson.grantId, personId: bulkPerson.personId })
      .from(bulkPerson)
      .where(and(eq(bulkPerson.bulkId, id), isNotNull(bulkPerson.grantId)));
    const { actor } = by;
    if (actor.kind === 'person' && rows.some(({ personId }) => personId === actor.personId))
      return refused({ code: 'requirements.own_case' });
    const kind = act.act === 'extend' ? 'extension' : 'exemption';
    const ids = rows.flatMap(({ grantId }) => grantId ?? []);
    const withdrawn = await withdrawMany(tx, { kind, ids, reason, institutionId }, by);
    return withdrawn === 0 ? refused({ code: 'requirements.already_withdrawn' }) : granted(withdrawn);
  });
