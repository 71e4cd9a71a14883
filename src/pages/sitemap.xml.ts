import type { APIRoute } from 'astro';
import { publicPaths } from '#ui/reference/public-paths.ts';
import { sitemapXml } from '#ui/reference/sitemap-xml.ts';

/** Every public page that is the same until the next build, and every list of what comes and goes. */
export const GET: APIRoute = async ({ site }) =>
  new Response(sitemapXml(await publicPaths(), site), { headers: { 'Content-Type': 'application/xml' } });
