import { defaultLocale, type Locale, locales } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';

/** Pages as a sitemap: each in every language, each naming the others. `paths` are without language. */
export const sitemapXml = (paths: readonly string[], site: URL | undefined): string => {
  const address = (path: string, locale: Locale) => new URL(localised(path, locale), site).href;
  const entries = paths.flatMap((path) => {
    const links = [
      ...locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(path, locale)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${address(path, defaultLocale)}"/>`,
    ];
    return locales.map((locale) => `<url><loc>${address(path, locale)}</loc>${links.join('')}</url>`);
  });
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
  return `${head}\n${entries.join('\n')}\n</urlset>\n`;
};
