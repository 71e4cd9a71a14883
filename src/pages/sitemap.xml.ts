import type { APIRoute } from 'astro';
import { defaultLocale, locales } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';
import { publicPaths } from '#ui/reference/public-paths.ts';

/** Every public page in every language, each naming the others. */
export const GET: APIRoute = async ({ site }) => {
  const address = (path: string, locale: (typeof locales)[number]) => new URL(localised(path, locale), site).href;
  const entries = (await publicPaths()).flatMap((path) => {
    const links = [
      ...locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(path, locale)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${address(path, defaultLocale)}"/>`,
    ];
    return locales.map((locale) => `<url><loc>${address(path, locale)}</loc>${links.join('')}</url>`);
  });
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
  return new Response(`${head}\n${entries.join('\n')}\n</urlset>\n`, { headers: { 'Content-Type': 'application/xml' } });
};
