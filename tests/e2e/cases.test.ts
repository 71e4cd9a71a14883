import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

test('the library of cases is narrowed by field, principle, clause and year, and the address keeps it', async ({ page }) => {
  await page.goto('/cases');
  const shown = page.locator('[data-filtered] > :visible');
  const all = await shown.count();
  await page.getByLabel('领域').selectOption('medicine');
  await expect(shown).not.toHaveCount(all);
  for (const domain of await shown.evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.domain)))
    expect(domain).toBe('medicine');
  await page.getByLabel('年份').selectOption('2006');
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('TGN1412');
  await page.reload();
  await expect(shown).toHaveCount(1);
  await expectFitPage(page);
  await page.getByLabel('涉及的原则').selectOption('fairness');
  await expect(page.locator('main')).toContainText('没有同时符合这些条件的案例');
  await page.getByRole('button', { name: '全部显示' }).click();
  await expect(shown).toHaveCount(all);
  await page.getByLabel('管到它的条款').selectOption('ethics-review-measures');
  await expect(shown).not.toHaveCount(all);
  await expect(shown.filter({ hasText: '基因编辑婴儿' })).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every case is shown and nothing that cannot be used', async ({ page }) => {
    await page.goto('/en/cases');
    await expect(page.locator('form[data-filter]')).toBeHidden();
    expect(await page.locator('[data-filtered] > *').count()).toBeGreaterThan(30);
  });
});
