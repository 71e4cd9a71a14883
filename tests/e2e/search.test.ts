import type { Page } from '@playwright/test';
import { localised } from '#i18n/address.ts';
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
    await expectFitPage(page);
  });

test('by keyboard: type, go down to a result and open it; going back finds the same results', async ({ page }) => {
  await page.goto('/search');
  await page.keyboard.type('塔斯基吉');
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
    await expect(page.locator('main nav a')).toHaveCount(4);
  });
});
