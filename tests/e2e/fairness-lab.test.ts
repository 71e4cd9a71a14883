import { expect, test } from './support/test.ts';

const lesson = '/courses/ai-101/02-fairness-lab';

test('the lines of the fairness lab move by keyboard, and the numbers follow', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(lesson);
  const lab = page.locator('.lab');
  const cell = (name: string) => lab.locator(`[data-lab-cell="${name}"]`);
  await expect(cell('recall 1')).toHaveText('50%');
  await lab.locator('[data-lab-group="1"] [type="range"]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(cell('recall 1')).toHaveText('70%');
  await expect(lab.locator('[data-lab-group="1"] [type="number"]')).toHaveValue('5');
  await lab.getByRole('button', { name: '名额不变' }).click();
  await expect(cell('recall 0')).toHaveText('70%');
  await expect(lab.getByRole('status')).toContainText('一共漏掉24人');
  expect(problems).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the settings of the fairness lab stand in a table', async ({ page }) => {
    await page.goto(`/en${lesson}`);
    await expect(page.locator('[data-lab-bench]')).toBeHidden();
    await expect(page.getByRole('row', { name: /Missed, together/ })).toContainText('24');
  });
});
