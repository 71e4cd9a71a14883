import type { APIRoute } from 'astro';
import { requireSignIn } from '#actions/guard.ts';
import { asHours } from '#domain/hours/ledger.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { ledgerPage } from '#queries/hours/ledger-page.ts';
import { topicOf } from '#ui/hours/topic-of.ts';
import { csvOf } from '#ui/sheets/csv.ts';

export const prerender = false;

/** One's own hours of a year as a file; credits of other schemes below them, under their scheme. */
export const GET: APIRoute = async (context) => {
  const actor = requireSignIn(context);
  if (actor instanceof Response) return actor;
  const { db, now, t, locale } = context.locals;
  const asked = context.url.searchParams.get('year') ?? '';
  const year = /^20\d{2}$/.test(asked) ? asked : dayOf(now).slice(0, 4);
  const { entries, credits } = await ledgerPage(db, actor.personId, year);
  const rows = [
    [t('hours.day'), t('hours.what'), t('hours.kind'), t('hours.topic'), t('hours.worth'), t('hours.counts')],
    ...entries.map((one) => [
      one.on,
      one.from[locale],
      t(`hours.kind-${one.kind}`),
      topicOf(one.topic, entries, t),
      asHours(one.minutes),
      asHours(one.counted),
    ]),
    ...(credits.length > 0 ? [[t('hours.credits')], ...credits.map(({ scheme, amount }) => [scheme, amount])] : []),
  ];
  return new Response(csvOf(rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="hours-${year}.csv"` },
  });
};
