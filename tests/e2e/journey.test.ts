import { demoPassword } from '#db/seed/cast.ts';
import { maskedName } from '#domain/credentials/masked-name.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { doAct, handInWorksheets } from './support/do-act.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { linkMailedTo } from './support/mail.ts';
import { rosterRead, rosterSettled } from './support/roster-settled.ts';
import { sitExam } from './support/sit-exam.ts';
import { emailOf, expect, test } from './support/test.ts';

const newcomers: Record<Locale, { name: string; number: string; email: string }> = {
  'zh-CN': { name: '沈知夏', number: '0090017', email: 'shen.zhixia@test.minglun.example' },
  en: { name: 'Maria Keller', number: '0090018', email: 'maria.keller@test.minglun.example' },
};
const house = { 'zh-CN': '明伦示范大学（演示）', en: 'Minglun Demonstration University (demo)' };
const password = 'four quiet herons wading';

for (const locale of ['zh-CN', 'en'] as const)
  test(`a newcomer goes from the roster to a verified record of learning (${locale})`, async ({ page, site, context, browser }) => {
    test.setTimeout(480_000);
    const { name, number, email } = newcomers[locale];
    const t = translator(locale);
    const at = (path: string) => localised(path, locale);

    await test.step('the administrator signs in and imports the roster', async () => {
      await page.goto(at(`/sign-in?next=${encodeURIComponent(at('/admin/imports/new'))}`));
      await page.locator('input[name="login"]').fill(emailOf('administrator'));
      await page.locator('input[name="password"]').fill(demoPassword);
      await page.locator('main form button').first().click();
      await page.waitForURL(`**${at('/admin/imports/new')}`);
      const roster = `工号,姓名,部门,二级部门,岗位,邮箱\n${number},${name},信息学部,人工智能学院,研究人员,${email}\n`;
      await page.locator('input[type="file"]').setInputFiles({ name: `${number}.csv`, mimeType: 'text/csv', buffer: Buffer.from(roster) });
      await page.getByRole('button', { name: t('roster.upload') }).click();
      await rosterRead(page);
      await expect(page.locator('main')).toContainText(name);
      await expectFitPage(page);
      await page.getByRole('button', { name: t('rosterPreview.apply', { n: 1 }) }).click();
      await expect(page.getByRole('button', { name: t('rosterPreview.apply', { n: 1 }) })).toHaveCount(0);
      await rosterSettled(site);
      await context.clearCookies();
    });

    await test.step('she claims her record by the letter', async () => {
      await page.goto(at('/claim'));
      await page.locator('[name=institution]').selectOption({ label: house[locale] });
      await page.locator('input[name="staffNumber"]').fill(number);
      await page.getByRole('button', { name: t('auth.sendLink') }).click();
      await expect(page).toHaveURL(/\?asked$/);
      await page.goto(at(await linkMailedTo(site, email)));
      await page.locator('input[name="password"]').fill(password);
      await page.locator('input[name="passwordAgain"]').fill(password);
      await page.getByRole('button', { name: t('auth.openAccount') }).click();
      await page.waitForURL(`**${at('/my-training')}`);
      await expect(page.locator('main')).toContainText(name);
      await expectFitPage(page);
    });

    await test.step('she learns every lesson by its acts', async () => {
      await page.goto(at('/learn/gen-101'));
      await expectFitPage(page);
      const lessons = await page.locator('main ol a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(lessons).toHaveLength(8);
      for (const lesson of lessons) {
        await page.goto(lesson);
        const acts = await page.locator('form[data-act]').evaluateAll((forms) => forms.map((form) => form.getAttribute('data-act') ?? ''));
        expect(acts.length, lesson).toBeGreaterThan(0);
        for (const act of acts) {
          const form = page.locator(`form[data-act="${act}"]`);
          await doAct(form, act);
          await form.locator('button[type="submit"]').click();
          await expect(page.locator(`form[data-act="${act}"] .badge-met`)).toBeVisible();
        }
        await handInWorksheets(page);
      }
      await page.goto(at('/learn/gen-101'));
      await expect(page.locator('section[aria-labelledby="lessons"] .badge')).toHaveCount(8);
    });

    await test.step('she fails once, and then passes', async () => {
      await page.goto(at('/exams/gen-101'));
      await expectFitPage(page);
      await sitExam(page, site, 'wrong');
      await expect(page.locator('main')).toContainText(t('exam.resultFailed'));
      await expectFitPage(page);
      await page.goto(at('/exams/gen-101'));
      await sitExam(page, site, 'right');
      await expect(page.locator('main')).toContainText(t('exam.resultPassed'));
    });

    const serial = await test.step('the obligation is settled and the record issued', async () => {
      await page.goto(at('/my-training'));
      const link = page.locator(`main a[href^="${at('/records/')}"]`).first();
      const href = (await link.getAttribute('href')) ?? '';
      await link.click();
      await expect(page.locator('main')).toContainText(name);
      await expectFitPage(page);
      return href.split('/').at(-1) ?? '';
    });

    await test.step('a stranger verifies it', async () => {
      const stranger = await browser.newContext({ baseURL: site.url });
      const theirs = await stranger.newPage();
      await theirs.goto(at('/verify'));
      await theirs.locator('input[name="serial"]').fill(serial.toLowerCase());
      await theirs.getByRole('button', { name: t('verify.act'), exact: true }).click();
      await expect(theirs.locator('.verdict-valid')).toBeVisible();
      await expect(theirs.locator('main')).toContainText(maskedName(name));
      await expect(theirs.locator('body')).not.toContainText(name);
      await expectFitPage(theirs);
      const forMachines = await theirs.request.get(`/api/v1/records/${serial}`);
      expect(await forMachines.json()).toMatchObject({ status: 'valid' });
      await stranger.close();
    });
  });
