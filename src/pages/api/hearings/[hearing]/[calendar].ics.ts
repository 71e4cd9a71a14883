import type { APIRoute } from 'astro';
import { calendarOf } from '#domain/notifications/calendar.ts';
import { isLocale } from '#domain/shared/locale.ts';
import { env } from '#env';
import { translator } from '#i18n/t.ts';
import { hearingById } from '#queries/participation/hearings.ts';
import { hearingEntry } from '../_hearing-entry.ts';

export const prerender = false;

/** One hearing as a calendar file. */
export const GET: APIRoute = async ({ params, locals: { db, now } }) => {
  const locale = params.calendar ?? '';
  const hearing = await hearingById(db, params.hearing ?? '', now);
  if (!hearing || !isLocale(locale)) return new Response(null, { status: 404 });
  const entry = hearingEntry(hearing, translator(locale));
  return new Response(calendarOf([], { name: entry.summary, host: new URL(env.PUBLIC_URL).hostname, timed: [entry] }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="hearing.ics"' },
  });
};
