import type { Tx } from '#db/client.ts';
import { ownPolicy } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Campaign, campaignEdition } from '#domain/requirements/campaign.ts';
import { record } from '../record.ts';
import type { By } from './granting.ts';
import { publishOwn } from './publish-own.ts';

/**
 * Writes a campaign down and publishes it, and says so in the log. A step of other acts, inside their transaction; whoever takes it advances the
 * people concerned. Returns the name by which it goes.
 */
export const callCampaign = async (tx: Tx, campaign: Campaign, people: number, by: By): Promise<string> => {
  const { owner, title, endsOn, asks, calledBy } = campaign;
  const id = crypto.randomUUID();
  const slug = `c-${id.slice(0, 8)}`;
  await tx.insert(ownPolicy).values({
    id,
    slug,
    ...owner,
    kind: 'campaign',
    draft: null,
    authorityCampaignId: calledBy?.id ?? null,
    createdBy: actorRef(by.actor),
    createdAt: by.now,
  });
  await publishOwn(tx, { slug, owner, title, edition: campaignEdition(campaign), publisher: calledBy?.publisher }, by);
  await record(tx, by.actor, by.now, [
    {
      type: 'requirements.campaign_called',
      about: null,
      institutionId: owner.institutionId,
      data: { policy: slug, unitId: owner.unitId, course: asks.course ?? null, case: asks.case ?? null, endsOn, people },
    },
  ]);
  return slug;
};
