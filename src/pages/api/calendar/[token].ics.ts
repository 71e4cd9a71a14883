import type { APIRoute } from 'astro';
import { type CalendarEntry, calendarOf } from '#domain/notifications/calendar.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { calendarEntries } from '#queries/notifications/calendar-entries.ts';
import { timedEntry } from '../events/_timed-entry.ts';

export const prerender = false;

/** The due days of one person, and what the reviews of their projects ask by a day, for a calendar program. Whoever has the address may read it; one that was revoked is not found. */
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
  const reviews = found.reviews.map(({ key, duty, projectId, number, title, dueOn, since }): CalendarEntry => {
    const project = new URL(localised(`/projects/${projectId}`, locale), env.PUBLIC_URL).href;
    return {
      id: key,
      dueOn,
      url: project,
      summary: t(`calendar.review-${duty}`, { number }),
      description: t('calendar.describeReview', { title: title[locale], link: project }),
      status: 'open',
      changedAt: startOfDay(since),
    };
  });
  const timed = found.events.map((event) =>
    timedEntry(event, t, event.mine === 'waiting' ? { link: 'hidden', place: 'waiting' } : { link: 'shown' }),
  );
  return new Response(calendarOf([...entries, ...reviews], { name: t('calendar.name'), host: new URL(env.PUBLIC_URL).hostname, timed }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="minglun.ics"' },
  });
};
