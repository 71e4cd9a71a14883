import type { TimedEntry } from '#domain/events/calendar.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';

type Event = {
  id: string;
  title: string;
  titleEn: string | null;
  summary: string;
  summaryEn: string | null;
  place: string | null;
  link: string | null;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  changedAt: Date;
  cancelledAt: Date | null;
};
/** The meeting link is for those who have a place; who waits has the time held open and no more. */
type Reader = { link: 'shown' | 'hidden'; place?: 'registered' | 'waiting' };

/** An event as one entry of a calendar, in a language. */
export const timedEntry = (event: Event, t: Translate, { link, place = 'registered' }: Reader): TimedEntry => {
  const { locale } = t;
  const words = locale === 'en' ? (event.summaryEn ?? event.summary) : event.summary;
  const url = new URL(localised(`/events/${event.id}`, locale), env.PUBLIC_URL).href;
  const { id, startsAt, endsAt, sequence, changedAt } = event;
  return {
    ...{ id, startsAt, endsAt, sequence, changedAt, url },
    summary: locale === 'en' ? (event.titleEn ?? event.title) : event.title,
    description: `${words}\n${url}`,
    location: [event.place, link === 'shown' ? event.link : null].filter(Boolean).join(' · ') || null,
    status: event.cancelledAt !== null ? 'cancelled' : place === 'waiting' ? 'tentative' : 'confirmed',
  };
};
