import type { Tx } from '#db/client.ts';
import type { Campaign, CampaignAsked, CampaignRefusal } from '#domain/requirements/campaign.ts';
import { beginningFault, type PolicyRefusal } from '#domain/requirements/own-policy.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';

/** What a form asks as a campaign asks it, where there is such a course or case (`cases` are those published) and the period can begin. */
export const campaignAsked = async (
  tx: Tx,
  form: CampaignAsked,
  { cases, today }: { cases: readonly string[]; today: PlainDate },
): Promise<Outcome<Omit<Campaign, 'owner' | 'calledBy'>, CampaignRefusal | PolicyRefusal>> => {
  const [kind, slug = ''] = form.asks.split(':');
  const known = kind === 'course' ? (await newestEdition(tx, 'course', slug)) !== undefined : cases.includes(slug);
  if (!known) return refused({ code: 'requirements.no_such_case', field: 'asks' });
  const early = beginningFault(form.from, [], today);
  if (early) return refused(early);
  if (form.dueOn < form.from) return refused({ code: 'requirements.due_before_start', field: 'dueOn', startsOn: form.from });
  const question = { 'zh-CN': form.questionZh ?? '', en: form.questionEn ?? '' };
  return granted({
    title: { 'zh-CN': form.titleZh, en: form.titleEn },
    startsOn: form.from,
    endsOn: form.dueOn,
    audience: form.positions.length > 0 ? [{ positions: form.positions }] : [{}],
    why: { 'zh-CN': form.whyZh, en: form.whyEn },
    asks: {
      ...(kind === 'course' ? { course: slug } : { case: slug, reply: { kind: form.replyKind, question } }),
      ...(form.onProjects === 'blocks' && { onProjects: 'blocks' }),
    },
  });
};
