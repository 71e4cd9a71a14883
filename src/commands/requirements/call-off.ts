import type { Tx } from '#db/client.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type CampaignRefusal, endOf } from '#domain/requirements/campaign.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { addDays, dayOf, laterOf, type PlainDate } from '#domain/shared/plain-date.ts';
import type { OwnPolicy } from '#queries/requirements/own-policy.ts';
import { advanceAll, type By } from './granting.ts';
import { publishOwn } from './publish-own.ts';

/**
 * Calls a campaign off by an edition that asks nothing, from today or from the day after its first. A step of other acts, which have asked whether
 * it may be, inside their transaction. Returns the day on which it is over.
 */
export const callOff = async (
  tx: Tx,
  { kind, slug, owner, editions, calledBy }: OwnPolicy,
  by: By,
): Promise<Outcome<PlainDate, NotFound | CampaignRefusal>> => {
  const [newest] = editions;
  if (kind !== 'campaign' || !newest) return refused({ code: 'shared.not_found' });
  if (newest.edition.requirements.length === 0) return refused({ code: 'requirements.campaign_over', endedOn: newest.edition.from });
  const from = laterOf(dayOf(by.now), addDays(newest.edition.from, 1));
  const [year = '', number = '1'] = newest.edition.version.split('.');
  const edition = { version: `${year}.${Number(number) + 1}`, from, change: 'material' as const, requirements: [] };
  await publishOwn(tx, { slug, owner, title: newest.title, edition, publisher: calledBy?.publisher }, by);
  await advanceAll(tx, { personId: null, ...owner }, by);
  return granted(endOf(newest.edition) < from ? endOf(newest.edition) : from);
};
