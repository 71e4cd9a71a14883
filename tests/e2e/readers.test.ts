import { expect, test } from './support/test.ts';

test('a course is taken along as an e-book without a script, and only whoever teaches is offered the keys', async ({
  browser,
  page,
  signIn,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const plain = await context.newPage();
  await plain.goto('/courses/gen-102');
  const address = await plain.getByRole('link', { name: '电子书（EPUB）' }).getAttribute('href');
  expect(address).toBe('/api/readers/courses/gen-102.zh-CN.epub');
  const file = await context.request.get(address ?? '', { timeout: 120_000 });
  expect(file.headers()['content-type']).toBe('application/epub+zip');
  expect((await file.body()).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  // Its size is known from now on.
  await plain.goto('/readers');
  await expect(plain.locator('#gen-102 li').first()).toContainText('KB');
  await expect(plain.locator('#gen-102')).not.toContainText('教师用书');
  expect((await context.request.get('/api/readers/courses/gen-102.zh-CN.teacher.epub')).status()).toBe(404);
  await context.close();

  await signIn('administrator');
  await page.goto('/readers');
  await expect(page.locator('#gen-102')).toContainText('教师用书');
  const keys = await page.request.get('/api/readers/courses/gen-102.zh-CN.teacher.epub', { timeout: 120_000 });
  expect(keys.status()).toBe(200);
  expect(keys.headers()['cache-control']).toBe('private, no-store');
});

test('a choice of cases becomes one book', async ({ page }) => {
  await page.goto('/en/readers');
  await page.getByLabel('Six men, one after another: TGN1412').check();
  const started = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: 'E-book (EPUB)' }).click();
  expect((await started).suggestedFilename()).toBe('minglun-chosen.en.epub');
});

test('a lesson is shown in class by keyboard, and reads whole without a script', async ({ browser, page, site }) => {
  const deck = '/courses/gen-102/classroom';
  await page.goto(deck);
  await page.getByRole('link', { name: '放映幻灯片' }).first().click();
  const slides = page.locator('[data-deck-slide]');
  await page.waitForLoadState();
  const count = await slides.count();
  expect(count).toBeGreaterThan(3);
  await page.locator('[data-deck-stage]').focus();
  await expect(slides.nth(0)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(slides.nth(1)).toBeVisible();
  await expect(slides.nth(0)).toBeHidden();
  const address = page.url();

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const plain = await context.newPage();
  await plain.goto(address);
  for (let i = 0; i < count; i += 1) await expect(plain.locator('[data-deck-slide]').nth(i)).toBeVisible();
  await context.close();
});
