import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

test('people are found by any reading of their name, and a unit is added, renamed, moved and closed', async ({ page, signIn }) => {
  await signIn('administrator');
  await page.goto('/admin/people?q=zyn');
  await expect(page.locator('tbody')).toContainText('周以宁');
  await page.locator('tbody a').first().click();
  await expect(page.locator('h1')).toContainText('周以宁');

  await page.goto('/admin/units');
  await page.locator('#nameZh').fill('医学部');
  await page.locator('form:has(input[value="add"]) button').click();
  await expect(page.locator('.error-summary')).toContainText('医学部');
  await page.locator('#nameZh').fill('演示新设处');
  await page.locator('form:has(input[value="add"]) button').click();
  const edit = (name: string) => page.getByRole('link', { name: `修改${name}` });
  await edit('演示新设处').click();
  await expect(page.locator('form:has(input[value="rename"])')).toBeVisible();
  await page.locator('#nameZh').fill('演示改名处');
  await page.locator('form:has(input[value="rename"]) button').click();
  await edit('演示改名处').click();
  await page.locator('#parent').selectOption({ label: '医学部' });
  await page.locator('form:has(input[value="move"]) button').click();
  await edit('演示改名处').click();
  await page.locator('form:has(input[value="close"]) button').click();
  await expect(edit('演示改名处')).toHaveCount(0);
});

test('two records are compared, merged and separated again', async ({ page, signIn }) => {
  await signIn('administrator');
  const idOf = async (q: string) => {
    await page.goto(`/admin/people?q=${q}`);
    return (await page.locator('tbody a').first().getAttribute('href'))?.split('/').at(-1) ?? '';
  };
  const [kept, gone] = [await idOf('0009821'), await idOf('0024117')];
  await page.goto(`/admin/people/merge?kept=${kept}&gone=${gone}`);
  await expectFitPage(page);
  await page.locator('form:has(input[value="merge"]) button').click();
  await expect(page.locator('.toast')).toBeVisible();
  await page.goto('/admin/people?q=0024117');
  await expect(page.locator('tbody')).toContainText('周以宁');
  await page.goto(`/admin/people/${kept}`);
  await page.locator('form:has(input[value="unmerge"]) button').click();
  await expect(page.locator('.toast')).toBeVisible();
  await page.goto('/admin/people?q=0024117');
  await expect(page.locator('tbody')).toContainText('林小满');
});

for (const prefix of ['', '/en'])
  test(`the pages of people and units fit everybody (${prefix || 'zh-CN'})`, async ({ page, signIn }) => {
    await signIn('administrator');
    for (const path of ['/admin/people', '/admin/people?q=nobody-at-all', '/admin/people/duplicates', '/admin/units']) {
      await page.goto(`${prefix}${path}`);
      await expectFitPage(page);
    }
    await page.locator('tbody a').first().click();
    await expectFitPage(page);
  });
