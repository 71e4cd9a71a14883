import { expect, test } from './support/test.ts';

const shown = '/styleguide';

test('changes to a protocol are chosen by keyboard, and tell what follows', async ({ page }) => {
  await page.goto(shown);
  const protocol = page.locator('#t-show');
  const cell = (name: string) => protocol.locator(`[data-three-rs-cell="${name}"]`);
  await expect(cell('animals')).toHaveText('80只');
  await protocol.locator('#t-show-c1').focus();
  await page.keyboard.press('Space');
  await expect(cell('animals')).toHaveText('40只');
  await expect(protocol.getByText('细胞答得出的，不用动物再答一遍。')).toBeVisible();
  await expect(protocol.locator('.three-rs-spared')).toHaveCount(40);
  await protocol.locator('#t-show-c3').focus();
  await page.keyboard.press('Space');
  await expect(cell('severity')).toHaveText('中');
  await protocol.locator('#t-show-c4').focus();
  await page.keyboard.press('Space');
  await expect(protocol.getByRole('status')).toContainText('多半看不出差别');
});

test('those concerned are placed by keyboard and held against another map', async ({ page }) => {
  await page.goto(shown);
  const map = page.locator('#s-parties');
  await map.getByLabel('坐在教室里的学生：影响多大').fill('4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(map.locator('[data-map-mark="0"]')).toBeVisible();
  await map.getByLabel('学校：影响多大').fill('5');
  await map.getByLabel('学校：说了算多少').fill('1');
  await map.locator('summary').press('Enter');
  await expect(map.getByRole('status')).toHaveText('放了2位，1位相差不超过一格。没有人问过的1位里，你看见了1位。 相差较远：学校。');
});

test('a headline is looked at in the browser, and sent nowhere', async ({ page }) => {
  await page.goto(shown);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const clinic = page.locator('[data-clinic]');
  await clinic.getByLabel('把标题贴在这里').fill('科学狂人让实验失控');
  await expect(clinic.getByRole('listitem')).toHaveText([/科学狂人 · 编成故事/, /失控 · 惊吓/]);
  await expect(clinic.getByRole('status')).toHaveText('有2处值得再看一眼。');
  await clinic.getByLabel('把标题贴在这里').fill('五十人试验没有严重反应，还要看更多人');
  await expect(clinic.getByRole('status')).toContainText('没有拦下的词');
  // The browser may still fetch what the page itself is made of.
  expect(sent.filter((url) => !url.includes('/_astro/'))).toEqual([]);
});

test('on paper all stand open', async ({ page }) => {
  await page.goto(shown);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#t-show').getByRole('row', { name: /每组只用6只/ })).toBeVisible();
  await expect(page.locator('#t-show .choice-outcome').first()).toBeVisible();
  await expect(page.locator('#s-parties .party-reason').first()).toBeVisible();
  await expect(page.locator('[data-clinic] table')).toBeVisible();
  await expect(page.locator('[data-three-rs-now]')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('each change, each party and each word stands in the page', async ({ page }) => {
    await page.goto(`/en${shown}`);
    await expect(page.locator('#t-show table')).toMatchAriaSnapshot(`
      - table:
        - rowgroup:
          - row "Change To a group In all Chance of seeing the difference At worst"
        - rowgroup:
          - row "As first written 20 80 81% severe"
          - row "Sort out two with cells first 20 40 81% severe"
          - row "One person measures, on one day 14 56 84% severe"
          - row "Pain relief by the clock 20 80 81% moderate"
          - row "Six to a group 6 24 34% severe"
    `);
    await expect(page.locator('[data-three-rs-now]')).toBeHidden();
    const map = page.locator('#s-parties');
    await expect(map.locator('[data-party-mine]')).toBeHidden();
    await map.locator('summary').click();
    await expect(map.getByText('1 Pupils in the room: matters 5, decides 1', { exact: true })).toBeVisible();
    const clinic = page.locator('[data-clinic]');
    await expect(clinic.getByRole('textbox')).toHaveCount(0);
    await expect(clinic.getByRole('row', { name: /Generalises/ })).toContainText('ethics crisis');
  });
});
