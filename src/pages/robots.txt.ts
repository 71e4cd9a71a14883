import type { APIRoute } from 'astro';

/** Every public page may be found. Pages about a person say so themselves, and addresses of records are known only to whoever holds one. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nDisallow: /api/\nDisallow: /verify/\nDisallow: /en/verify/\n\n${['/sitemap.xml', '/sitemap-held.xml'].map((path) => `Sitemap: ${new URL(path, site).href}\n`).join('')}`,
  );
