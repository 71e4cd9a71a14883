import { defaultLocale, type Locale, locales } from '#domain/shared/locale.ts';

/** The language an address speaks: zh-CN at `/`, English at `/en/…`. */
export const localeOf = (path: string): Locale => (/^\/en(\/|$)/.test(path) ? 'en' : defaultLocale);

/** The same page's address in a language: `localised('/courses', 'en')` is `/en/courses`. */
export const localised = (path: string, locale: Locale): string => {
  const bare = path.replace(/^\/en(?=\/|$)/, '') || '/';
  if (locale === defaultLocale) return bare;
  return bare === '/' ? '/en' : `/en${bare}`;
};

/** What `getStaticPaths` of a page under `[...locale]` returns: one address per language. */
export const everyLocale = () =>
  locales.map((locale) => ({ params: { locale: locale === defaultLocale ? undefined : locale }, props: { locale } }));

/** Whether the `[...locale]` part of an address is one we speak; anything else is not found. */
export const isLocaleSegment = (segment: string | undefined): boolean => segment === undefined || segment === 'en';
