import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

test('a risk is changed by keyboard and said in three ways', async ({ page }) => {
  // Colours that are still on their way to another are no colours of the page.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/styleguide');
  const risk = page.locator('.risk').first();
  await expect(risk.getByRole('status')).toHaveText('风险下降25%');
  await risk.locator('[data-risk-side="with"] [type="range"]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(risk.locator('[data-risk-happens]')).toContainText('不练的200人，练的149人');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(risk.locator('[data-risk-side="with"] [type="number"]')).toHaveValue('150');
  await risk.getByRole('button', { name: '少见的事' }).press('Space');
  await expect(risk.getByRole('status')).toHaveText('风险下降25%');
  await risk.getByRole('radio', { name: '相对变化' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(risk.getByRole('status')).toHaveText('每1000人里少5人');
  await risk.getByRole('button', { name: '多出来的事' }).click();
  await expect(risk.locator('.risk-key')).toContainText('因为“练的”而多出来：2人');
  await expect(risk.locator('.risk-key')).not.toContainText('而没有发生', { useInnerText: true });
  const { violations } = await new AxeBuilder({ page }).include('.risk').analyze();
  expect(violations).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a risk stands as a picture and a table, also on paper', async ({ page }) => {
    await page.goto('/en/styleguide');
    const risk = page.locator('.risk').first();
    await expect(risk).toMatchAriaSnapshot(`
      - 'region "Balance training: how many fewer falls?"':
        - paragraph: Count out of 1,000 people
        - paragraph: "Balance training: how many fewer falls?"
        - paragraph: These numbers are invented for practice and come from no study.
        - figure:
          - img "A thousand people, a mark for each"
          - list:
            - listitem: "Either way: 150"
            - listitem: "Spared by “with training”: 50"
            - listitem: "Neither way: 800"
        - paragraph: "Of every 1,000 people, those who fall within a year: without training 200, with training 150."
        - group: Three settings in full
    `);
    await page.emulateMedia({ media: 'print' });
    await expect(risk.getByRole('row', { name: /A rare thing/ })).toContainText('risk down by 25%');
    await expect(risk.getByRole('row', { name: /A thing added/ })).toContainText('2 more in every 1,000');
    await expect(risk.getByRole('row', { name: /A sprained ankle/ })).toContainText('serious');
  });
});
