import { prerenderedPages } from './support/public-routes.ts';
import { expect, test } from './support/test.ts';

// What no page of English is without: words that are longer than a line of eleven signs. The two in Chinese hold what does not break either.
const inChinese = ['/regulations/timeline', '/cases/neural-organoids', '/pieces/fourteen-days', '/pieces/before-you-sign', '/evidence'];
const onRequest = [
  '/en/talk/topics',
  '/en/talk/pool',
  '/en/talk/hearings',
  '/en/talk/concerns',
  '/en/newsletter',
  '/en/events',
  '/en/societies',
];

test('text at twice its size stays within the width of a phone, on every public page in English and those in Chinese that hold long words', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 390, height: 800 });
  const english = prerenderedPages().filter((path) => path.startsWith('/en/'));
  expect(english.length).toBeGreaterThan(200);
  const wide: string[] = [];
  for (const path of [...english, ...inChinese, ...onRequest]) {
    await page.goto(path);
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth;
    });
    if (width > 390) wide.push(`${path} ${width}`);
  }
  expect(wide).toEqual([]);
});
