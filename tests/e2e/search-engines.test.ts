import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Head, headOf } from './support/head-of.ts';
import { prerenderedPages } from './support/public-routes.ts';
import { expect, test } from './support/test.ts';

const built = fileURLToPath(new URL('../../dist/client', import.meta.url));
const pageBuilt = (path: string): string =>
  ['index.html', '.html'].flatMap((end) => {
    try {
      return [readFileSync(end === '.html' ? join(built, `${path}.html`) : join(built, path, end), 'utf8')];
    } catch {
      return [];
    }
  })[0] ?? '';

const pathOf = (url: string): string => new URL(url).pathname;
const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => pathOf(url));
const inEnglish = (path: string): string => (path === '/' ? '/en' : `/en${path}`);

// What is found by asking, and the pages for what is not there or broke.
const notListed = /^(\/en)?\/(search|404|500)$/;

test('every page of the build that may be found is in the sitemap', async ({ request }) => {
  const listed = locations(await (await request.get('/sitemap.xml')).text());
  const findable = prerenderedPages().filter((path) => !notListed.test(path) && !headOf(pageBuilt(path)).isHidden);
  expect(findable.length).toBeGreaterThan(400);
  expect(findable.filter((path) => !listed.includes(path))).toEqual([]);
});

test('what the sitemaps list is there and may be found, and both are named to robots', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect([...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, url = '']) => pathOf(url))).toEqual(['/sitemap.xml', '/sitemap-held.xml']);
  const fixed = locations(await (await request.get('/sitemap.xml')).text());
  const held = locations(await (await request.get('/sitemap-held.xml')).text());
  for (const kind of ['/events/', '/talk/hearings/', '/talk/topics/', '/societies/'])
    expect(held.filter((path) => path.startsWith(kind)).length, kind).toBeGreaterThan(0);
  expect(held.filter((path) => !path.startsWith('/en/'))).toEqual(
    held.filter((path) => path.startsWith('/en/')).map((path) => path.slice('/en'.length)),
  );
  const onRequest = fixed.filter((path) => !pageBuilt(path) && !path.includes('/classroom') && !path.startsWith('/en'));
  for (const path of [...onRequest, ...held]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([path, answer.status(), headOf(await answer.text()).isHidden]).toEqual([path, 200, false]);
  }
});

test('every page that may be found is described in words of its own', async ({ request }) => {
  const listed = locations(await (await request.get('/sitemap.xml')).text());
  const described = new Map<string, string[]>();
  for (const path of listed) {
    const { isHidden, properties } = headOf(pageBuilt(path) || (await (await request.get(path)).text()));
    if (!isHidden) described.set(properties.description ?? '', [...(described.get(properties.description ?? '') ?? []), path]);
  }
  expect(described.get('') ?? []).toEqual([]);
  expect([...described.values()].filter((paths) => paths.length > 1)).toEqual([]);
});

/** What schema.org, and the search engines that read it, ask of each kind. */
const asked: Record<string, string[]> = {
  Article: [
    ...['headline', 'description', 'image.0', 'datePublished', 'dateModified', 'url', 'inLanguage', 'mainEntityOfPage'],
    ...['author.name', 'author.url', 'publisher.name', 'publisher.url'],
  ],
  Course: [
    ...['name', 'description', 'image', 'url', 'inLanguage', 'courseCode', 'provider.name', 'provider.url'],
    ...['offers.category', 'offers.priceCurrency', 'hasCourseInstance.courseMode', 'hasCourseInstance.courseWorkload'],
  ],
  LearningResource: [
    'name',
    'description',
    'image',
    'learningResourceType',
    'url',
    'inLanguage',
    'provider.name',
    'provider.url',
    'dateModified',
  ],
  Event: [
    ...['name', 'description', 'image.0', 'startDate', 'endDate', 'eventStatus', 'eventAttendanceMode', 'url', 'organizer.name'],
    ...['location.@type', 'location.name', 'location.address'],
  ],
};

/** What stands at a path like `author.name`; undefined where nothing does. */
const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], data);
const day = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;

const kinds = [
  { path: '/pieces/fourteen-days', type: 'Article' },
  { path: '/newsroom/generative-ai', type: 'Article' },
  { path: '/courses/gen-101', type: 'Course' },
  { path: '/courses/gen-101/02-why-ethics-first', type: 'LearningResource' },
  { path: '/cases/hwang-woo-suk', type: 'LearningResource' },
  { path: 'an event', type: 'Event' },
  { path: 'a hearing', type: 'Event' },
];

for (const { path, type } of kinds)
  test(`${path} tells programs what it is, in both languages, and each names the other`, async ({ request }) => {
    const held = locations(await (await request.get('/sitemap-held.xml')).text());
    const kept: Record<string, string> = { 'an event': '/events/', 'a hearing': '/talk/hearings/' };
    const chinese = path in kept ? (held.find((one) => one.startsWith(kept[path] ?? '')) ?? '') : path;
    const told = async (at: string): Promise<Head> => headOf(await (await request.get(at)).text());
    const heads = [await told(chinese), await told(inEnglish(chinese))];
    const [zh, en] = heads;
    expect(zh?.languages).toEqual(en?.languages);
    expect(heads.map((head) => pathOf(head.canonical ?? ''))).toEqual([chinese, inEnglish(chinese)]);
    expect(['zh-CN', 'en', 'x-default'].map((language) => pathOf(zh?.languages[language] ?? ''))).toEqual([
      chinese,
      inEnglish(chinese),
      chinese,
    ]);
    for (const { canonical, properties, data } of heads) {
      expect(properties.description).toBeTruthy();
      expect(properties['og:url']).toBe(canonical);
      const card = await request.get(pathOf(properties['og:image'] ?? ''));
      expect([card.status(), card.headers()['content-type']]).toEqual([200, 'image/png']);
      const [one] = data.filter((each) => each['@type'] === type);
      // The place of an event that is held on the web alone is the page it is told of on.
      const isOnline = at(one, 'location.@type') === 'VirtualLocation';
      expect(isOnline ? at(one, 'location.url') : canonical).toBe(canonical);
      const asks = asked[type]?.filter((property) => !isOnline || !property.startsWith('location.')) ?? [];
      expect(asks.filter((property) => !at(one, property))).toEqual([]);
      const days = ['datePublished', 'dateModified', 'startDate', 'endDate'].flatMap((name) => one?.[name] ?? []);
      expect(days.filter((said) => !day.test(String(said)))).toEqual([]);
      expect(one?.['@context']).toBe('https://schema.org');
      expect(one?.url).toBe(canonical);
    }
  });
