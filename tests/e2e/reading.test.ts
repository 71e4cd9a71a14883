import { expect, test } from './support/test.ts';

test.describe('reading without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { home, courses, lang } of [
    { home: '/', courses: '/courses', lang: 'zh-CN' },
    { home: '/en', courses: '/en/courses', lang: 'en' },
  ])
    test(`a visitor goes from home through the course to its last lesson (${lang})`, async ({ page }) => {
      await page.goto(home);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page.locator(`a[href="${courses}"]`).first().click();
      await page.locator(`main a[href="${courses}/gen-101"]`).first().click();
      await expect(page.locator('h1')).toBeVisible();
      const lessons = await page
        .locator(`section[aria-labelledby=lessons] a[href^="${courses}/gen-101/"]`)
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
      expect(lessons).toHaveLength(8);
      for (const lesson of lessons) {
        await page.goto(lesson);
        await expect(page.locator('h1')).toBeVisible();
        expect(((await page.locator('main').textContent()) ?? '').length).toBeGreaterThan(400);
      }
    });

  test('a check explains what was chosen and nothing before, and every way of a dilemma can be read', async ({ page }) => {
    await page.goto('/courses/gen-101/03-principles-in-my-project');
    const check = page.locator('#GEN-101-P3-01');
    await expect(check.locator('.option-why:visible')).toHaveCount(0);
    await check.locator('label.option-text').nth(1).click();
    await expect(check.locator('.option-why:visible')).toHaveCount(1);
    await expect(check.locator('.option').nth(1).locator('.option-why')).toBeVisible();
    const dilemma = page.locator('#d-open-data');
    for (const words of ['一位家属在网上认出了父亲', '你向编辑说明理由，申请延期两周', '替别人说不，和替别人说好']) {
      const way = dilemma.locator('.option').filter({ hasText: words });
      await way.locator('label.option-text').click();
      await expect(way.getByText(words)).toBeVisible();
    }
  });

  test('the switch of language keeps the page', async ({ page }) => {
    await page.goto('/courses/gen-101');
    await page.locator('a[hreflang="en"]').first().click();
    await expect(page).toHaveURL(/\/en\/courses\/gen-101$/);
    await page.locator('a[hreflang="zh-CN"]').first().click();
    await expect(page).toHaveURL(/[^n]\/courses\/gen-101$/);
  });
});
