import type { Page } from '@playwright/test';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { searchQueries } from './support/search-queries.ts';
import { expect, test } from './support/test.ts';

const look = async (page: Page, q: string) => {
  await page.getByRole('searchbox').fill(q);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('[data-said]')).toContainText(q);
};

for (const locale of ['zh-CN', 'en'] as const)
  test(`what people look for is among the first ten (${locale})`, async ({ page }) => {
    await page.goto(localised('/search', locale));
    const missed: string[] = [];
    for (const [, q, wanted] of searchQueries.filter(([language]) => language === locale)) {
      await look(page, q);
      const shown = await page.locator('[data-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      if (!shown.includes(wanted)) missed.push(`${q}: ${shown.join(' ')}`);
    }
    expect(missed).toEqual([]);
    await expect(page.locator('search button')).toHaveText(translator(locale)('search.act'));
    await look(page, locale === 'en' ? 'consent' : '同意');
    await page.locator('p[data-more] button').click();
    await expect(page.locator('[data-results] li')).toHaveCount(20);
    await expect(page.locator('[data-results] li').nth(10).locator('a')).toBeFocused();
    await expectFitPage(page);
  });

test('by keyboard: type, go down to a result and open it; going back finds the same results', async ({ page }) => {
  await page.goto('/search');
  await page.keyboard.type('塔斯基吉');
  // Half a word may be looked for while the rest is typed, and the list that came of it is replaced.
  await expect(page.locator('[data-said]')).toContainText('塔斯基吉');
  await expect(page.locator('[data-results] li').first()).toContainText('塔斯基吉');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(cases|courses|glossary|regulations)/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('塔斯基吉');
  await expect(page.locator('[data-results] li').first()).toContainText('塔斯基吉');
});

for (const locale of ['zh-CN', 'en'] as const)
  test(`pieces of societies are a second list, reached by the same keys (${locale})`, async ({ page }) => {
    const title = locale === 'en' ? /Approved\. Why look again/ : /批准以后，为什么还要看/;
    await page.goto(localised('/search', locale));
    await page.keyboard.type(locale === 'en' ? 'look again approved' : '批准以后 为什么还要看');
    const piece = page.getByRole('region', { name: translator(locale)('search.society') }).getByRole('link', { name: title });
    await expect(piece).toBeVisible();
    await expectFitPage(page);
    await page.getByRole('searchbox').focus();
    const before = await page.locator('[data-results] a').count();
    for (let n = 0; n <= before; n += 1) await page.keyboard.press('ArrowDown');
    await expect(piece).toBeFocused();
    await page.getByRole('radio', { name: translator(locale)('search.society') }).check();
    await expect(page.locator('[data-results] li')).toHaveCount(0);
    await expect(piece).toBeVisible();
    await page.getByRole('radio', { name: translator(locale)('search.case') }).check();
    await expect(piece).toBeHidden();
  });

test('one kind alone may be shown, and what is nowhere is said to be nowhere', async ({ page }) => {
  await page.goto('/search?q=知情同意&kind=clause');
  await expect(page.locator('[data-results] li').first()).toBeVisible();
  for (const address of await page.locator('[data-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
    expect(address).toMatch(/^\/regulations\/.+#/);
  await look(page, '鑫鑫鑫鑫鑫');
  await expect(page.locator('[data-said]')).toContainText('没有找到');
  await expect(page.locator('[data-results] li')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the lists to begin with are there', async ({ page }) => {
    await page.goto('/en/search');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('main nav a')).toHaveCount(5);
    await page.locator('noscript input').fill('跟踪审查');
    await page.locator('noscript button').click();
    await expect(page.locator('main')).toContainText('Approved. Why look again?');
  });
});
