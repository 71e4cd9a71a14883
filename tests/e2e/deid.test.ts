import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

test('a made-up table is told more coarsely by keyboard, and its clues lead elsewhere', async ({ page }) => {
  // Colours that are still on their way to another are no colours of the page.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/styleguide');
  const table = page.locator('.deid').first();
  const clue = (n: number) => table.locator(`[data-deid-clue="${n}"]`);
  await expect(table.getByRole('status')).toHaveText('最小的一组有1人；只有一个人的有2行。');
  await expect(clue(0)).toContainText('符合的只有1行');
  await table.getByRole('combobox', { name: '年龄段' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(table.getByRole('status')).toHaveText('最小的一组有1人；只有一个人的有1行。');
  await table.getByRole('combobox', { name: '职业' }).selectOption('粗1级');
  await expect(table.locator('[data-deid-measure="k"]')).toHaveText('3');
  await expect(table.locator('[data-deid-measure="loss"]')).toHaveText('33.3%');
  await expect(table.locator('.deid-alone')).toHaveCount(0);
  await expect(clue(0)).toContainText('你猜不出');
  await expect(clue(1)).toContainText('还是知道了');
  await table.getByRole('button', { name: '原样' }).press('Enter');
  await expect(table.locator('.deid-alone')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page }).include('.deid').analyze();
  expect(violations).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a made-up table stands with the numbers of every version, also on paper', async ({ page }) => {
    await page.goto('/en/styleguide');
    const table = page.locator('.deid').first();
    await expect(table.locator('[data-deid-bench]')).toBeHidden();
    await expect(table.locator('.deid-table')).toMatchAriaSnapshot(`
      - table "The table given away (＊ is left out)":
        - caption: The table given away (＊ is left out)
        - rowgroup:
          - row "age street job takes sleeping pills Alike"
        - rowgroup:
          - row "30–34 East St teacher no 2 rows"
          - row "30–34 East St teacher no 2 rows"
          - row "30–34 East St nurse yes ◆ only 1"
          - row "35–39 East St nurse no 2 rows"
          - row "35–39 East St nurse no 2 rows"
          - row "35–39 West St cook yes 2 rows"
          - row "35–39 West St cook yes 2 rows"
          - row "30–34 West St lawyer yes ◆ only 1"
    `);
    await page.emulateMedia({ media: 'print' });
    await expect(table.getByRole('row', { name: /Smallest group/ })).toHaveText(/1\s*1\s*3/);
    await expect(table.locator('.deid-clue-all').first()).toContainText('Jobs too ● 5 rows fit');
  });
});
