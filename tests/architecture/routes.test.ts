import { describe, expect, it } from 'vitest';
import { sourcesIn } from '../support/sources.ts';

// Astro makes no route of a name that begins with an underscore.
const sources = sourcesIn('src/pages').filter(({ path }) => !/\/_/.test(path));
const routes = sources.map(({ path, text }) => ({
  path: path.slice('src/pages/'.length),
  prerendered: !/export const prerender = false/.test(text),
  text,
}));

/** What may stand beside `[...locale]` and `api`: addresses with one form for every language, and the pages for what is not there or broke. */
const singular = [
  '.well-known/did.json.ts',
  '.well-known/issuer.json.ts',
  '.well-known/jwks.json.ts',
  '404.astro',
  '500.astro',
  '[...rest].astro',
  'preferences.ts',
  'robots.txt.ts',
  'sitemap-held.xml.ts',
  'sitemap.xml.ts',
];

/** The pages that are the same for everybody, written at build time. Everything else is rendered on request. */
const forEverybody = [
  '[...locale]/about.astro',
  '[...locale]/cards/[card].png.ts',
  '[...locale]/cases/[slug].astro',
  '[...locale]/certifications/[track].astro',
  '[...locale]/certifications/index.astro',
  '[...locale]/cases/index.astro',
  '[...locale]/debts.astro',
  '[...locale]/evidence.astro',
  '[...locale]/feeds/[feed].json.ts',
  '[...locale]/feeds/[feed].xml.ts',
  '[...locale]/glossary.astro',
  '[...locale]/posters/[piece].png.ts',
  '[...locale]/privacy.astro',
  '[...locale]/decide.astro',
  '[...locale]/explain.astro',
  '[...locale]/explain/notes/[note].astro',
  '[...locale]/explain/notes/index.astro',
  '[...locale]/newsroom/[topic].astro',
  '[...locale]/newsroom/index.astro',
  '[...locale]/pieces/[piece].astro',
  '[...locale]/series/[series].astro',
  '[...locale]/talk/index.astro',
  '[...locale]/polls/why.astro',
  '[...locale]/policies/[slug].astro',
  '[...locale]/policies/index.astro',
  '[...locale]/regulations/[slug].astro',
  '[...locale]/regulations/index.astro',
  '[...locale]/regulations/seven-activities.astro',
  '[...locale]/regulations/timeline.astro',
  '[...locale]/regulations/topics/[topic].astro',
  '[...locale]/regulations/topics/index.astro',
  '[...locale]/accessibility.astro',
  '[...locale]/corrections.astro',
  '[...locale]/courses/[course]/[lesson].astro',
  '[...locale]/courses/[course]/index.astro',
  '[...locale]/courses/index.astro',
  '[...locale]/index.astro',
  '[...locale]/search.astro',
  '[...locale]/styleguide.astro',
  'robots.txt.ts',
  'sitemap.xml.ts',
];

describe('the table of routes', () => {
  // A static first segment sorts before a rest parameter: a page under src/pages/en would take every English address.
  it('has every page under [...locale] and every machine’s door under api', () =>
    expect(routes.map(({ path }) => path).filter((path) => !/^(\[\.\.\.locale\]|api)\//.test(path) && !singular.includes(path))).toEqual(
      [],
    ));

  it('prerenders the pages that are the same for everybody and no others', () =>
    expect(routes.filter(({ prerendered, path }) => prerendered && !forEverybody.includes(path)).map(({ path }) => path)).toEqual([]));

  it('writes each prerendered page in every language', () =>
    expect(
      routes
        .filter(({ prerendered, path, text }) => prerendered && path.startsWith('[...locale]') && !/getStaticPaths/.test(text))
        .map(({ path }) => path),
    ).toEqual([]));

  it('keeps api for machines', () => expect(routes.filter(({ path }) => path.startsWith('api/') && path.endsWith('.astro'))).toEqual([]));
});
