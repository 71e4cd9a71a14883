import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { authorityCampaign, ownPolicy } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { AuthorityCampaignForm, CampaignRefusal } from '#domain/requirements/campaign.ts';
import type { PolicyRefusal } from '#domain/requirements/own-policy.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { callableAt } from '#queries/requirements/authority-campaigns.ts';
import { readOwnPolicy } from '#queries/requirements/own-policy.ts';
import { reachOf } from '#queries/requirements/reach-of.ts';
import { callCampaign } from './call-campaign.ts';
import { callOff } from './call-off.ts';
import { campaignAsked } from './campaign-asked.ts';
import { advanceAll, type By } from './granting.ts';

type Given = AuthorityCampaignForm & { cases: readonly string[] };
const forbidden: Forbidden = { code: 'auth.forbidden', permission: 'campaigns.call' };

/**
 * 警示教育: a competent authority asks the people of institutions of its scope to complete a course or to read a warning case and reply, within a
 * period. At each of them it is a campaign of that institution's people, in the authority's name; at all or at none. Whoever may act in some
 * fields of research alone may not ask everybody. Returns the id of the whole.
 */
export const callOverInstitutions = (
  db: Database,
  { institutions, cases, publisherZh, publisherEn, ...form }: Given,
  by: By,
): Promise<Outcome<string, Forbidden | CampaignRefusal | PolicyRefusal>> =>
  db.transaction(async (tx) => {
    const mine = new Set((await callableAt(tx, by.actor)).map(({ id }) => id));
    const chosen = [...new Set(institutions)];
    if (!chosen.every((id) => mine.has(id))) return refused(forbidden);
    const asked = await campaignAsked(tx, form, { cases, today: dayOf(by.now) });
    if (!asked.ok) return asked;
    const id = crypto.randomUUID();
    const publisher = { 'zh-CN': publisherZh, en: publisherEn };
    await tx.insert(authorityCampaign).values({ id, title: asked.value.title, publisher, calledBy: actorRef(by.actor), calledAt: by.now });
    for (const institutionId of chosen) {
      const owner = { institutionId, unitId: null };
      await callCampaign(tx, { owner, ...asked.value, calledBy: { id, publisher } }, await reachOf(tx, owner, form), by);
      await advanceAll(tx, { personId: null, ...owner }, by);
    }
    return granted(id);
  });

/** Calls such a campaign off at every institution, for whoever may call it at all of them. What was replied stays. */
export const endOverInstitutions = (
  db: Database,
  { campaignId }: { campaignId: string },
  by: By,
): Promise<Outcome<string, Forbidden | NotFound | CampaignRefusal>> =>
  db.transaction(async (tx) => {
    const parts = await tx.select().from(ownPolicy).where(eq(ownPolicy.authorityCampaignId, campaignId));
    if (parts.length === 0) return refused({ code: 'shared.not_found' });
    if (!parts.every(({ institutionId }) => may(by.actor, 'campaigns.call', { institutionId }))) return refused(forbidden);
    for (const row of parts) {
      const ended = await callOff(tx, await readOwnPolicy(tx, row), by);
      if (!ended.ok) return ended;
    }
    return granted(campaignId);
  });
