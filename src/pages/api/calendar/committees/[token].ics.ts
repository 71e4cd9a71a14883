import type { APIRoute } from 'astro';
import { type CalendarEntry, calendarOf } from '#domain/notifications/calendar.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import { committeeDateWords } from '#i18n/committee-date-words.ts';
import { translator } from '#i18n/t.ts';
import { committeeFeedDates } from '#queries/committees/committee-feed.ts';

export const prerender = false;

/** The dates of one committee for a calendar program. Whoever has the address may read it; one that was revoked, or whose maker may no longer read the register, is not found. */
export const GET: APIRoute = async ({ params, locals: { db, now } }) => {
  const found = await committeeFeedDates(db, params.token ?? '', now);
  if (!found) return new Response(null, { status: 404 });
  const { locale, committee, dates } = found;
  const t = translator(locale);
  const name = locale === 'en' ? (committee.nameEn ?? committee.nameZh) : committee.nameZh;
  const url = new URL(localised(`/admin/committees/${committee.id}/desk`, locale), env.PUBLIC_URL).href;
  const entries = dates.map((one): CalendarEntry => {
    const { key, on: dueOn, changedAt } = one;
    return { id: key, dueOn, url, summary: committeeDateWords(one, t), description: `${name}\n${url}`, status: 'open', changedAt };
  });
  return new Response(calendarOf(entries, { name, host: new URL(env.PUBLIC_URL).hostname }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="committee.ics"' },
  });
};
