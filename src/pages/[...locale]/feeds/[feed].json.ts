import type { APIRoute } from 'astro';
import { everyLocale } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { jsonFeed } from '#ui/feeds/feed.ts';
import { type FeedName, feedNames, feedOf } from '#ui/feeds/feed-of.ts';

export const getStaticPaths = async () =>
  (await feedNames()).flatMap((feed) => everyLocale().map(({ params, props }) => ({ params: { ...params, feed }, props })));

/** What is new for the public, as JSON Feed. */
export const GET: APIRoute = async ({ params, locals, site, url }) => {
  const feed = await feedOf(params.feed as FeedName, translator(locals.locale), { site, self: url.pathname });
  return new Response(jsonFeed(feed), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
};
