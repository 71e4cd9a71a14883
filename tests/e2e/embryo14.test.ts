import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

test('the 14-day line is moved by keyboard, by day and by year', async ({ page }) => {
  // Colours that are still on their way to another are no colours of the page.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/styleguide');
  const line = page.locator('.embryo').first();
  const now = line.getByRole('status');
  await expect(now).toContainText('第14天：期限的最后一天');
  await line.getByRole('slider', { name: '受精之后第几天' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(now).toContainText('第15天：在我国，体外培养已经超过期限');
  await line.getByRole('spinbutton', { name: '哪一年' }).fill('1990');
  await expect(now).toContainText('1990年：下面没有列出这时候的规定');
  await expect(line.locator('.embryo-years .embryo-later')).toHaveCount(2);
  await line.getByRole('spinbutton', { name: '哪一年' }).fill('2010');
  await expect(now).toContainText('■ 我国写进指导原则');
  await expect(now).not.toContainText('▲ 可以');
  const { violations } = await new AxeBuilder({ page }).include('.embryo').analyze();
  expect(violations).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('both lists of the 14-day line stand in full, also on paper', async ({ page }) => {
    await page.goto('/en/styleguide');
    const line = page.locator('.embryo').first();
    await expect(line.locator('[data-embryo-bench]')).toBeHidden();
    await expect(line.locator('.embryo-days')).toMatchAriaSnapshot(`
      - list:
        - listitem:
          - paragraph: Rule Day 0
          - paragraph: Counting begins here
          - paragraph:
            - link "the Embryonic Stem Cell Principles, Art. 6(1)"
        - listitem:
          - paragraph: Rule Day 14
          - paragraph: It ends here
          - paragraph:
            - link "the Embryonic Stem Cell Principles, Art. 6(1)"
    `);
    await page.emulateMedia({ media: 'print' });
    await expect(line.locator('.embryo-years').getByRole('listitem')).toContainText(['Fact', 'Rule', 'Claim']);
    await expect(line.locator('.embryo-years').getByRole('listitem').last()).toContainText('Who says so: somebody invented for this page');
  });
});
