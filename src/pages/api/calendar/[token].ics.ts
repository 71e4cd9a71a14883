import type { APIRoute } from 'astro';
import { calendarOf } from '#domain/notifications/calendar.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { calendarEntries } from '#queries/notifications/calendar-entries.ts';

export const prerender = false;

/** The due days of one person, for a calendar program. Whoever has the address may read it; one that was revoked is not found. */
export const GET: APIRoute = async ({ params, locals: { db, now } }) => {
  const found = await calendarEntries(db, params.token ?? '', now);
  if (!found) return new Response(null, { status: 404 });
  const { locale } = found;
  const t = translator(locale);
  const url = new URL(localised('/my-training', locale), env.PUBLIC_URL).href;
  const entries = found.days.map(({ title, course, ...day }) => ({
    ...day,
    url,
    summary: t('calendar.event', { title: title[locale] }),
    description: course ? t('calendar.describe', { course: course[locale], link: url }) : t('calendar.describeCase', { link: url }),
  }));
  return new Response(calendarOf(entries, { name: t('calendar.name'), host: new URL(env.PUBLIC_URL).hostname }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="minglun.ics"' },
  });
};
