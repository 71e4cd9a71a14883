import type { APIRoute } from 'astro';
import { calendarOf } from '#domain/notifications/calendar.ts';
import { isLocale } from '#domain/shared/locale.ts';
import { env } from '#env';
import { translator } from '#i18n/t.ts';
import { eventPage } from '#queries/events/event-page.ts';
import { timedEntry } from '../_timed-entry.ts';

export const prerender = false;

/** One event as a calendar file, for whoever may see its page. */
export const GET: APIRoute = async ({ params, locals: { db, now, actor } }) => {
  const locale = params.calendar ?? '';
  const shown = await eventPage(db, params.event ?? '', { actor, now });
  if (!shown.ok || !isLocale(locale)) return new Response(null, { status: 404 });
  const { event, me } = shown.value;
  const t = translator(locale);
  const entry = timedEntry(event, t, {
    link: me?.state === 'registered' ? 'shown' : 'hidden',
    place: me?.state === 'waiting' ? 'waiting' : 'registered',
  });
  return new Response(calendarOf([], { name: entry.summary, host: new URL(env.PUBLIC_URL).hostname, timed: [entry] }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="event.ics"' },
  });
};
