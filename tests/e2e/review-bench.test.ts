import { expect, test } from './support/test.ts';

const lesson = '/courses/rec-201/07-mock-review';

test('a review bench is walked by keyboard, counts what was found, and keeps it on the device', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(lesson);
  const bench = page.locator('[data-bench]');
  await bench.getByRole('tab', { name: '卷宗' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(bench.getByRole('tab', { name: '我的意见' })).toBeFocused();
  await bench.getByLabel('缺什么').first().fill('夜里没有人确认');
  await bench.getByRole('tab', { name: '我的意见' }).focus();
  await page.keyboard.press('End');
  await expect(bench.getByLabel('缺什么').first()).toBeHidden();
  await bench.getByText('自己写完再打开').click();
  const points = bench.locator('[data-bench-point="critical"]');
  await points.first().check();
  await expect(bench.locator('[data-bench-found]')).toContainText('漏掉');
  for (let at = 1; at < 5; at++) await points.nth(at).check();
  await expect(bench.locator('[data-bench-found]')).toContainText('差不多在了');
  for (const row of await bench.locator('[data-bench-scale] select').all()) await row.selectOption('3');
  await expect(bench.locator('[data-bench-score]')).toContainText('15分');
  await page.reload();
  await expect(bench.getByLabel('缺什么').first()).toHaveValue('夜里没有人确认');
  expect(problems).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the parts of a review bench stand below each other', async ({ page }) => {
    await page.goto(`/en${lesson}`);
    const bench = page.locator('[data-bench]');
    await expect(bench.locator('[data-bench-tabs]')).toBeHidden();
    for (const name of ['Dossier', 'Points of review', 'My opinion', 'Compare'])
      await expect(bench.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(bench.getByLabel('Place').first()).toBeVisible();
  });
});
