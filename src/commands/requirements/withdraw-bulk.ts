import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { bulkAct, bulkPerson, ownPolicy } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { CampaignRefusal } from '#domain/requirements/campaign.ts';
import type { GrantRefusal } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { withinFor } from '#queries/people/within.ts';
import { bulkActById } from '#queries/requirements/bulk/bulk-act-by-id.ts';
import type { By } from './granting.ts';
import { endCampaignWithin } from './start-campaign.ts';
import { withdrawMany } from './withdraw-many.ts';

type Answer = Promise<Outcome<number, Forbidden | NotFound | GrantRefusal | CampaignRefusal>>;
type Made = { institutionId: string; reason: string; ids: readonly string[] };

const granting = { extend: 'extension', exempt: 'exemption' } as const;

// An assignment is a campaign of those people alone: to take it back is to call it off, and what is done stays done.
const callOff = async (tx: Tx, [slug]: readonly string[], people: number, by: By): Answer => {
  const [campaign] = slug === undefined ? [] : await tx.select({ id: ownPolicy.id }).from(ownPolicy).where(eq(ownPolicy.slug, slug));
  if (!campaign) return refused({ code: 'shared.not_found' });
  const ended = await endCampaignWithin(tx, campaign.id, by);
  return ended.ok ? granted(people) : ended;
};

const takeBack = async (tx: Tx, kind: 'extension' | 'exemption', made: Made, by: By): Answer => {
  const withdrawn = await withdrawMany(tx, { kind, ...made }, by);
  return withdrawn === 0 ? refused({ code: 'requirements.already_withdrawn' }) : granted(withdrawn);
};

/**
 * Withdraws all that was granted to many people at once, or calls off what was assigned to them, and says why. Whoever looks after only a part of
 * the institution withdraws what was granted one by one.
 */
export const withdrawBulk = (db: Database, { id, reason }: { id: string; reason: string }, by: By): Answer =>
  db.transaction(async (tx) => {
    const act = await bulkActById(tx, id);
    if (!act || act.act === 'remind') return refused({ code: 'shared.not_found' });
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
    const ids = rows.flatMap(({ grantId }) => grantId ?? []);
    const done =
      act.act === 'assign'
        ? await callOff(tx, ids, rows.length, by)
        : await takeBack(tx, granting[act.act], { institutionId, reason, ids }, by);
    if (!done.ok) return done;
    const withdrawal = { withdrawnAt: by.now, withdrawnBy: actorRef(actor), withdrawnReason: reason };
    await tx.update(bulkAct).set(withdrawal).where(eq(bulkAct.id, id));
    return done;
  });
