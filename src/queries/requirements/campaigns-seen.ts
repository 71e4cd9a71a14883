import { and, desc, eq, exists, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, obligation, ownPolicy, unit } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { visible, type Within, withinFor } from '../people/within.ts';
import { mayAt } from './may-at.ts';
import { type OwnPolicy, readOwnPolicy } from './own-policy.ts';

/** Somebody asked who is or was in the part of the institution that may be seen. */
export const isSeen = (db: Reader, within: Within): SQL =>
  exists(
    db
      .select({ id: affiliation.id })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.personId, obligation.personId), visible(within))),
  );

/** A campaign that asks somebody there something, whoever called it. */
const concerns = (db: Reader, within: Within): SQL =>
  exists(
    db
      .select({ id: obligation.id })
      .from(obligation)
      .where(and(eq(obligation.policy, ownPolicy.slug), isNull(obligation.cancelledAt), isSeen(db, within))),
  );

const ownedWithin = (db: Reader, within: Within): SQL =>
  inArray(ownPolicy.unitId, db.select({ id: unit.id }).from(unit).where(visible(within)));

/** The campaigns that somebody sees who manages such in a part of an institution: its own, and whichever concern its people. Newest first. */
export const campaignsSeen = async (db: Reader, within: Within): Promise<OwnPolicy[]> => {
  const theirs = within.paths === null ? undefined : or(ownedWithin(db, within), concerns(db, within));
  const rows = await db
    .select()
    .from(ownPolicy)
    .where(and(eq(ownPolicy.institutionId, within.institution.id), eq(ownPolicy.kind, 'campaign'), theirs))
    .orderBy(desc(ownPolicy.createdAt));
  const found: OwnPolicy[] = [];
  for (const row of rows) found.push(await readOwnPolicy(db, row));
  return found;
};

export type SeenCampaign = { campaign: OwnPolicy; within: Within; mayEnd: boolean };

/** One of these. It is called off by whoever manages where it was called, and by nobody there where an authority called it. */
export const campaignSeen = async (db: Reader, id: string, actor: Actor): Promise<Outcome<SeenCampaign, Forbidden | NotFound>> => {
  const [row] = await db
    .select()
    .from(ownPolicy)
    .where(and(eq(ownPolicy.id, id), eq(ownPolicy.kind, 'campaign')));
  if (!row) return refused({ code: 'shared.not_found' });
  const within = (await withinFor(db, actor, 'campaigns.manage')).find(({ institution }) => institution.id === row.institutionId);
  const manages = await mayAt(db, actor, 'campaigns.manage', row);
  if (!within || !(manages || (await campaignsSeen(db, within)).some((one) => one.id === id)))
    return refused({ code: 'auth.forbidden', permission: 'campaigns.manage' });
  const campaign = await readOwnPolicy(db, row);
  return granted({ campaign, within, mayEnd: manages && campaign.calledBy === null });
};
