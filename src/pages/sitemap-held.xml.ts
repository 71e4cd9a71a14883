import type { APIRoute } from 'astro';
import { pagesHeld } from '#queries/outreach/pages-held.ts';
import { sitemapXml } from '#ui/reference/sitemap-xml.ts';

export const prerender = false;

/** Public pages that come and go between two builds: events, hearings, consultations, societies and what they wrote. */
export const GET: APIRoute = async ({ site, locals: { db, now } }) =>
  new Response(sitemapXml(await pagesHeld(db, now), site), {
    headers: { 'Content-Type': 'application/xml', 'Cache-Control': 'public, max-age=600' },
  });
