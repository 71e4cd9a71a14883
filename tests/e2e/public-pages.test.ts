import { expectFitPage } from './support/expect-fit-page.ts';
import { prerenderedPages } from './support/public-routes.ts';
import { expect, test } from './support/test.ts';

test('the build wrote every page in both languages', () => {
  const pages = prerenderedPages();
  const chinese = pages.filter((path) => !/^\/en(\/|$)/.test(path));
  const english = pages.filter((path) => /^\/en(\/|$)/.test(path));
  expect(english.map((path) => path.slice(3) || '/').sort()).toEqual(chinese);
  expect(chinese).toContain('/courses/gen-101');
});

test.describe.configure({ mode: 'parallel' });

for (const path of prerenderedPages())
  test(`everybody can use ${path}`, async ({ page }) => {
    await page.goto(path);
    await expectFitPage(page);
  });
