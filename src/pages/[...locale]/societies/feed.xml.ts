import type { APIRoute } from 'astro';
import { translator } from '#i18n/t.ts';
import { piecesShown } from '#queries/outreach/societies-shown.ts';
import { atomFeed } from '#ui/feeds/feed.ts';
import { societyFeed } from '#ui/feeds/society-feed.ts';

export const prerender = false;

/** What societies have published. They write in the browser, so their feed is made when it is asked for. */
export const GET: APIRoute = async ({ locals, site, url }) => {
  const feed = societyFeed(await piecesShown(locals.db), translator(locals.locale), { site, self: url.pathname });
  return new Response(atomFeed(feed), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
