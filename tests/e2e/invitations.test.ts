import { eq } from 'drizzle-orm';
import { identifier } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { letterTo } from './support/letters.ts';
import { rosterRead, rosterSettled } from './support/roster-settled.ts';
import { expect, test } from './support/test.ts';

const file = (rows: string[][]) => ({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(rows)) });
const header = ['工号', '姓名', '部门', '邮箱'];

test.describe('from a roster to the letter, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { lang, prefix, numbers, email } of [
    { lang: 'zh-CN', prefix: '', numbers: ['7700001', '7700002'], email: 'yaoqing@demo.minglun.example' },
    { lang: 'en', prefix: '/en', numbers: ['7700003', '7700004'], email: 'invited@demo.minglun.example' },
  ] as const)
    test(`an administrator invites those whom a roster brought (${lang})`, async ({ page, site, signIn }) => {
      await signIn('administrator');
      await page.goto(`${prefix}/admin/imports/new`);
      await page
        .locator('#file')
        .setInputFiles(file([header, [numbers[0], '单演示', '人工智能学院', email], [numbers[1], '无邮演示', '人工智能学院', '']]));
      await page.locator('form[enctype] button').click();
      await rosterRead(page);
      await page.locator('form:has(input[value="apply"]) button').click();
      await expect(page.locator('.toast')).toBeVisible();
      await rosterSettled(site);
      await page.locator('a[href*="/admin/invitations?import="]').click();
      await expect(page.locator('tbody input[type="checkbox"]')).toHaveCount(2);
      await page.locator('a[href*="/admin/invitations/new?"]').click();
      await expect(page.locator('.lead')).toContainText('1');
      await page.locator('form:has(input[value="invite-people"]) button').click();
      await expect(page).toHaveURL(/\/admin\/invitations\/[0-9a-f-]{36}$/);
      await expect(page.locator('tbody tr')).toContainText(['无邮演示']);
      expect((await letterTo(site.dataDir, email, '/claim/')).link).toMatch(/\/claim\//);

      await page.locator('tbody a').click();
      await page.locator('#email').fill('somebody@nowhere');
      await page.locator('form:has(input[value="contact"]) button').click();
      await expect(page.locator('.error-summary')).toBeVisible();
      await page.locator('#email').fill(`later-${email}`);
      await page.locator('form:has(input[value="contact"]) button').click();
      await page.locator('form:has(input[value="invite"]) button').click();
      await expect(page.locator('.toast')).toBeVisible();
      expect((await letterTo(site.dataDir, `later-${email}`, '/claim/')).link).toMatch(/\/claim\//);
    });

  test('a change of name is confirmed on the preview', async ({ page, site, signIn }) => {
    await signIn('administrator');
    await page.goto('/admin/imports/new');
    await page.locator('#file').setInputFiles(file([header, ['0009821', '周一宁', '脑机交互实验室', '']]));
    await page.locator('form[enctype] button').click();
    await rosterRead(page);
    await expect(page.locator('form:has(input[value="apply"])')).toHaveCount(0);
    await page.locator('button[value="renamed"]').click();
    await expect(page.locator('tbody')).toContainText('周以宁 → 周一宁');
    await page.locator('form:has(input[value="apply"]) button').click();
    await expect(page.locator('.toast')).toBeVisible();
    await rosterSettled(site);
    const [who] = await site.db.select({ id: identifier.personId }).from(identifier).where(eq(identifier.value, '0009821'));
    await page.goto(`/admin/people/${who?.id}`);
    await expect(page.locator('h1')).toContainText('周一宁');
    await page.goBack();
    await page.locator('a[href$="/undo"]').click();
    await page.locator('form:has(input[value="undo"]) button').click();
    await rosterSettled(site);
    await page.goto(`/admin/people/${who?.id}`);
    await expect(page.locator('h1')).toContainText('周以宁');
  });
});

for (const prefix of ['', '/en'])
  test(`the pages of invitations fit everybody (${prefix || 'zh-CN'})`, async ({ page, signIn }) => {
    await signIn('administrator');
    for (const path of ['/admin/invitations', '/admin/invitations?state=all', '/admin/invitations/new']) {
      await page.goto(`${prefix}${path}`);
      await expectFitPage(page);
    }
  });
