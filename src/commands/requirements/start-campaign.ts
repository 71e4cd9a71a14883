import type { Database, Tx } from '#db/client.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { CampaignForm, CampaignRefusal } from '#domain/requirements/campaign.ts';
import type { PolicyRefusal } from '#domain/requirements/own-policy.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { mayAt } from '#queries/requirements/may-at.ts';
import { ownPolicyById } from '#queries/requirements/own-policy.ts';
import { reachOf } from '#queries/requirements/reach-of.ts';
import { callCampaign } from './call-campaign.ts';
import { callOff } from './call-off.ts';
import { campaignAsked } from './campaign-asked.ts';
import { advanceAll, type By } from './granting.ts';

const permission = 'campaigns.manage';
type Given = CampaignForm & { institutionId: string; cases: readonly string[] };

/**
 * 专项学习: asks the people of an institution or unit, or those in some positions, to complete a course or to read a warning case and reply, within
 * a period. `cases` are those that are published. Returns the name of the campaign.
 */
export const startCampaign = (
  db: Database,
  { institutionId, unit: unitId, cases, ...form }: Given,
  by: By,
): Promise<Outcome<string, Forbidden | CampaignRefusal | PolicyRefusal>> =>
  db.transaction(async (tx) => {
    const owner = { institutionId, unitId };
    if (!(await mayAt(tx, by.actor, permission, owner))) return refused({ code: 'auth.forbidden', permission });
    const asked = await campaignAsked(tx, form, { cases, today: dayOf(by.now) });
    if (!asked.ok) return asked;
    const name = await callCampaign(tx, { owner, ...asked.value }, await reachOf(tx, owner, form), by);
    await advanceAll(tx, { personId: null, ...owner }, by);
    return granted(name);
  });

/** Calls a campaign off, from today or from the day after its first: whatever is still open of it is cancelled, and replies stay. Returns that day. */
export const endCampaign = (db: Database, { campaignId }: { campaignId: string }, by: By): Promise<Outcome<PlainDate, EndRefusal>> =>
  db.transaction((tx) => endCampaignWithin(tx, campaignId, by));

export type EndRefusal = Forbidden | NotFound | CampaignRefusal;

/** The same as a step of another act, inside its transaction. What an authority called is not called off by those it asks. */
export const endCampaignWithin = async (tx: Tx, campaignId: string, by: By): Promise<Outcome<PlainDate, EndRefusal>> => {
  const found = await ownPolicyById(tx, campaignId, { actor: by.actor, permission });
  if (!found.ok) return found;
  const { calledBy } = found.value;
  return calledBy ? refused({ code: 'requirements.called_by_authority', publisher: calledBy.publisher }) : callOff(tx, found.value, by);
};
