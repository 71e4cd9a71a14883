import { eq } from 'drizzle-orm';
import { grantRole } from '#commands/auth/grant-role.ts';
import { account, affiliation } from '#db/schema/index.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { emailOf, expect, test } from './support/test.ts';

const today = dayOf(new Date());

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`a class (${locale})`, () => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const title = `一班 ${locale}`;
    const dueOn = addDays(today, 40);

    test('a teacher opens a class, a student sees it, and the gradebook keeps a mark', async ({ page, signIn, site }) => {
      const [found] = await site.db
        .select({ personId: account.personId, institutionId: affiliation.institutionId })
        .from(account)
        .innerJoin(affiliation, eq(affiliation.personId, account.personId))
        .where(eq(account.email, emailOf('namesake-a')));
      if (!found) throw new Error('The demonstration has no such person.');
      await grantRole(
        site.db,
        { personId: found.personId, role: 'teacher', institutionId: found.institutionId, unitId: null },
        { actor: { kind: 'system' }, now: new Date() },
      );

      await signIn('namesake-a');
      await page.goto(at('/admin/classes'));
      await expectFitPage(page);
      await page
        .getByRole('link', { name: t('classes.open') })
        .first()
        .click();
      await page.locator('#course').selectOption('gen-101');
      await page.locator('#title').fill(title);
      await page.locator('#term').fill('2026');
      await page.locator('#finishedOn').fill(addDays(today, 60));
      await page.locator('#dueOn').fill(addDays(today, 90));
      await page.getByRole('button', { name: t('classes.openAct'), exact: true }).click();
      await expect(page.locator('#dueOn-error')).toContainText(showDay(addDays(today, 60), locale));
      await expect(page.locator('#title')).toHaveValue(title);
      await page.locator('#dueOn').fill(dueOn);
      await page.getByRole('button', { name: t('classes.openAct'), exact: true }).click();
      await expect(page.locator('h1')).toContainText(title);
      await expect(page.locator('main')).toContainText(t('classes.gradebookEmpty'));
      const here = page.url();

      await page.locator('#numbers').fill('0024117\n9999999');
      await page.getByRole('button', { name: t('classes.addAct'), exact: true }).click();
      await expect(page.locator('#numbers-error')).toContainText('9999999');
      await expect(page.locator('#numbers')).toHaveValue('0024117\n9999999');
      await page.locator('#numbers').fill('0024117');
      await page.getByRole('button', { name: t('classes.addAct'), exact: true }).click();
      await expect(page.locator('main table')).toContainText('林小满');

      await page
        .locator('#file')
        .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,工号\n王䶮,0004302\n') });
      await page.getByRole('button', { name: t('classes.addFileAct') }).click();
      await expect(page.locator('main table')).toContainText('王䶮');
      await expectFitPage(page);

      await page.getByRole('link', { name: '林小满' }).click();
      await page.locator('#mark').fill('92');
      await page.getByRole('button', { name: t('classes.giveMarkAct'), exact: true }).click();
      await expect(page.getByText(t('notices.markGiven'))).toBeVisible();
      await page.locator('#mark').fill('95');
      await page.getByRole('button', { name: t('classes.giveMarkAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText('92');
      await expectFitPage(page);
      await page.goto(here);
      await expect(page.locator('main table')).toContainText('95');
      const csv = await page.request.get(`${here.replace(/\/$/, '')}/gradebook/csv`);
      expect(await csv.text()).toContain('林小满');

      await page.context().clearCookies();
      await signIn('student');
      await page.goto(at('/my-training'));
      await expect(page.locator('main')).toContainText(t('learning.sourceClass', { title, term: '2026', day: showDay(today, locale) }));
      await expect(page.locator('main')).toContainText(showDay(dueOn, locale));
      expect((await page.goto(here))?.status()).toBe(403);
    });

    test('a secretary enters a committee and appoints a member, with every fault said at once', async ({ page, signIn }) => {
      await signIn('secretary');
      await page.goto(at('/admin/committees'));
      await page
        .getByRole('link', { name: t('committees.create') })
        .first()
        .click();
      await page.locator('#nameZh').fill(`伦理委员会 ${locale}（演示）`);
      await page.locator('#foundedOn').fill('2024-01-01');
      await page.getByRole('button', { name: t('committees.createAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('committees.membersEmpty'));
      await page.locator('input[name="q"]').fill('wang yan');
      await page.locator('input[name="q"]').press('Enter');
      await page.locator('#finishedOn').fill(addDays(today, 3000));
      await page.locator('#appointedOn').fill(addDays(today, 9));
      await page.getByRole('button', { name: t('committees.appointAct'), exact: true }).click();
      await expect(page.locator('#finishedOn-error')).toBeVisible();
      await expect(page.locator('#appointedOn-error')).toBeVisible();
      await page.locator('#finishedOn').fill(addDays(today, 1000));
      await page.locator('#appointedOn').fill(today);
      await page.getByRole('button', { name: t('committees.appointAct'), exact: true }).click();
      await expect(page.locator('main table').first()).toContainText('王䶮');
      await expectFitPage(page);
    });
  });
