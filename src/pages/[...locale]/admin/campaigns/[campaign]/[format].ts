import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { acknowledgement } from '#domain/requirements/campaign.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showInstant } from '#i18n/dates.ts';
import { campaignPage } from '#queries/requirements/campaign-page.ts';
import { namedIn } from '#ui/components/named-in.ts';
import { fileAnswer, isFileFormat } from '#ui/sheets/file-answer.ts';

export const prerender = false;

/** Everybody who was asked in a campaign, as a file; what they wrote, where the reader may read it. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'campaigns.manage');
  if (actor instanceof Response) return actor;
  const { params, locals } = context;
  const { db, now, t, locale } = locals;
  const { format } = params;
  const day = dayOf(now);
  const found = await campaignPage(db, params.campaign ?? '', { state: undefined, page: 'all', day }, actor);
  if (!isFileFormat(format) || !found.ok) return context.rewrite(localised('/404', locale));
  const said = (words: string | null) =>
    words === null ? t('campaigns.notYours') : words === acknowledgement ? t('campaigns.acknowledged') : words;
  const rows = found.value.people.map(({ name, staffNumber, affiliations, settledAt, reply }) => [
    name,
    staffNumber ?? '',
    affiliations.map(({ unitZh, unitEn }) => namedIn(locale, { nameZh: unitZh, nameEn: unitEn })).join(locale === 'en' ? ', ' : '、'),
    t(settledAt ? 'campaigns.state-done' : 'campaigns.state-open'),
    reply ? said(reply.words) : '',
    reply ? t('campaigns.sentAt', { at: showInstant(reply.sentAt, locale), version: reply.version }) : '',
  ]);
  const heads = (['colName', 'colNumber', 'colUnit', 'colState', 'colReply', 'colPeriod'] as const).map((key) => t(`campaigns.${key}`));
  return fileAnswer([heads, ...rows], { format, plain: `campaign-${day}`, named: `${t('campaigns.fileName')}-${day}` });
};
