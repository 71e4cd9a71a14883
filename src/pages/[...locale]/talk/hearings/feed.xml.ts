import type { APIRoute } from 'astro';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import { hearingsListed } from '#queries/participation/hearings.ts';
import { whenWords } from '#ui/events/event-words.ts';
import { atomFeed } from '#ui/feeds/feed.ts';
import { cardPath } from '#ui/sharing/cards.ts';

export const prerender = false;

/** Hearings as they are announced, recorded and answered, as Atom. */
export const GET: APIRoute = async ({ locals: { db, now, t, locale }, url }) => {
  const { upcoming, past } = await hearingsListed(db, now);
  const address = (path: string) => new URL(localised(path, locale), env.PUBLIC_URL).href;
  const inReaders = (zh: string, en: string | null) => (locale === 'en' ? (en ?? zh) : zh);
  const feed = atomFeed({
    title: `${t('common.siteName')} · ${t('hearings.title')}`,
    subtitle: t('hearings.lead'),
    locale,
    home: address('/talk/hearings'),
    self: new URL(url.pathname, env.PUBLIC_URL).href,
    icon: new URL(cardPath('site'), env.PUBLIC_URL).href,
    entries: [...upcoming, ...past]
      .map((one) => ({
        url: address(`/talk/hearings/${one.id}`),
        title: inReaders(one.title, one.titleEn),
        lines: [
          t(`hearings.state-${one.state}`),
          `${whenWords(one, t)} · ${inReaders(one.place, one.placeEn)}`,
          inReaders(one.question, one.questionEn),
        ],
        on: one.announcedOn,
        changedOn: dayOf(one.changedAt),
        topics: [t('hearings.title')],
      }))
      .sort((a, b) => (a.changedOn < b.changedOn ? 1 : -1)),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
