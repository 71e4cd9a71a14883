import type { APIRoute } from 'astro';
import { calendarOf } from '#domain/notifications/calendar.ts';
import { isLocale } from '#domain/shared/locale.ts';
import { env } from '#env';
import { translator } from '#i18n/t.ts';
import { publicEvents } from '#queries/events/events-listed.ts';
import { hearingsListed } from '#queries/participation/hearings.ts';
import { hearingEntry } from '../hearings/_hearing-entry.ts';
import { timedEntry } from './_timed-entry.ts';

export const prerender = false;

/** The public events, and hearings with the public, as a calendar that programs subscribe to, one for each language. What is cancelled stays in it as cancelled. */
export const GET: APIRoute = async ({ params, locals: { db, now } }) => {
  const locale = params.calendar ?? '';
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { upcoming, past } = await publicEvents(db, now);
  const hearings = await hearingsListed(db, now);
  const t = translator(locale);
  const body = calendarOf([], {
    name: t('events.calendarName'),
    host: new URL(env.PUBLIC_URL).hostname,
    timed: [
      ...[...upcoming, ...past].map((event) => timedEntry(event, t, { link: 'hidden' })),
      ...hearings.upcoming.map((hearing) => hearingEntry(hearing, t)),
    ],
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `inline; filename="minglun-events-${locale}.ics"` },
  });
};
