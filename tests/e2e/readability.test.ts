import { expect, test } from './support/test.ts';

test('hints on one’s own text appear in the page, and nothing of it is sent', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto('/styleguide');
  const section = page.locator('#r-shown-page');
  const asked: string[] = [];
  // The browser may still fetch what the page itself is made of.
  page.on('request', (request) => request.url().includes('/_astro/') || asked.push(request.url()));
  await section.getByLabel('试试你手里的文字').focus();
  await page.keyboard.insertText('您必须配合。有3%的人不舒服。');
  await expect(section.locator('[data-own-hints]')).toContainText('必须配合');
  await expect(section.locator('[data-own-hints]')).toContainText('只有百分比');
  await expect(section.getByRole('status')).toContainText('先改1项');
  await section.getByRole('button', { name: '放入“改之前”' }).focus();
  await page.keyboard.press('Enter');
  await expect(section.locator('[data-own-read] .heat-very-long')).not.toHaveCount(0);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('安慰剂');
  expect(problems).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the text before and after stands in the page with its hints, and the questions to tell it back', async ({ page }) => {
    await page.goto('/en/styleguide');
    const section = page.locator('#r-shown-page');
    await expect(section.locator('.sample-before .hint')).not.toHaveCount(0);
    await expect(section.locator('.sample-before')).toContainText('must cooperate');
    await expect(section.locator('.sample-after .hint')).toHaveCount(0);
    await expect(section.locator('[data-own]')).toBeHidden();
    await expect(section.locator('.retell li')).toHaveCount(5);
  });
});
