import type { Database, Tx } from '#db/client.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type CampaignForm, type CampaignRefusal, endOf } from '#domain/requirements/campaign.ts';
import { beginningFault, type PolicyRefusal } from '#domain/requirements/own-policy.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { addDays, dayOf, laterOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { mayAt } from '#queries/requirements/may-at.ts';
import { ownPolicyById } from '#queries/requirements/own-policy.ts';
import { reachOf } from '#queries/requirements/reach-of.ts';
import { callCampaign } from './call-campaign.ts';
import { advanceAll, type By } from './granting.ts';
import { publishOwn } from './publish-own.ts';

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
    const today = dayOf(by.now);
    if (!(await mayAt(tx, by.actor, permission, owner))) return refused({ code: 'auth.forbidden', permission });
    const [kind, slug = ''] = form.asks.split(':');
    const known = kind === 'course' ? (await newestEdition(tx, 'course', slug)) !== undefined : cases.includes(slug);
    if (!known) return refused({ code: 'requirements.no_such_case', field: 'asks' });
    const early = beginningFault(form.from, [], today);
    if (early) return refused(early);
    if (form.dueOn < form.from) return refused({ code: 'requirements.due_before_start', field: 'dueOn', startsOn: form.from });
    const question = { 'zh-CN': form.questionZh ?? '', en: form.questionEn ?? '' };
    const campaign = {
      owner,
      title: { 'zh-CN': form.titleZh, en: form.titleEn },
      startsOn: form.from,
      endsOn: form.dueOn,
      audience: form.positions.length > 0 ? [{ positions: form.positions }] : [{}],
      why: { 'zh-CN': form.whyZh, en: form.whyEn },
      asks: kind === 'course' ? { course: slug } : { case: slug, reply: { kind: form.replyKind, question } },
    };
    const name = await callCampaign(tx, campaign, await reachOf(tx, owner, form), by);
    await advanceAll(tx, { personId: null, ...owner }, by);
    return granted(name);
  });

/** Calls a campaign off, from today or from the day after its first: whatever is still open of it is cancelled, and replies stay. Returns that day. */
export const endCampaign = (db: Database, { campaignId }: { campaignId: string }, by: By): Promise<Outcome<PlainDate, EndRefusal>> =>
  db.transaction((tx) => endCampaignWithin(tx, campaignId, by));

export type EndRefusal = Forbidden | NotFound | CampaignRefusal;

/** The same as a step of another act, inside its transaction. */
export const endCampaignWithin = async (tx: Tx, campaignId: string, by: By): Promise<Outcome<PlainDate, EndRefusal>> => {
  const found = await ownPolicyById(tx, campaignId, { actor: by.actor, permission });
  if (!found.ok) return found;
  const { kind, slug, owner, editions } = found.value;
  const [newest] = editions;
  if (kind !== 'campaign' || !newest) return refused({ code: 'shared.not_found' });
  if (newest.edition.requirements.length === 0) return refused({ code: 'requirements.campaign_over', endedOn: newest.edition.from });
  const from = laterOf(dayOf(by.now), addDays(newest.edition.from, 1));
  const [year = '', number = '1'] = newest.edition.version.split('.');
  const edition = { version: `${year}.${Number(number) + 1}`, from, change: 'material' as const, requirements: [] };
  await publishOwn(tx, { slug, owner, title: newest.title, edition }, by);
  await advanceAll(tx, { personId: null, ...owner }, by);
  return granted(endOf(newest.edition) < from ? endOf(newest.edition) : from);
};
