import type { APIRoute } from 'astro';
import { env } from '#env';
import { hearingsForFeed } from '#queries/participation/hearings.ts';
import { jsonFeed } from '#ui/feeds/feed.ts';
import { hearingFeed } from '#ui/feeds/hearing-feed.ts';

export const prerender = false;

/** Hearings as they are announced, recorded and answered, as JSON Feed. */
export const GET: APIRoute = async ({ locals: { db, now, t }, url }) => {
  const feed = hearingFeed(await hearingsForFeed(db, now), t, { site: new URL(env.PUBLIC_URL), self: url.pathname });
  return new Response(jsonFeed(feed), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
};
