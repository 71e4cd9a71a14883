import { eq } from 'drizzle-orm';
import { account as accounts } from '#db/schema/index.ts';
import { cast } from '#db/seed/cast.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { lessonsDone } from '../support/lessons-done.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { sitExam } from './support/sit-exam.ts';
import { emailOf, expect, test } from './support/test.ts';

// Two who are required nothing, so that no other story counts on what they have not learned.
const holders = { 'zh-CN': 'secretary', en: 'operator' } as const;

for (const locale of ['zh-CN', 'en'] as const)
  test(`the administrator corrects a record of learning and then revokes it (${locale})`, async ({ page, site, context, signIn }) => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const holder = cast.find(({ key }) => key === holders[locale]);
    const number = holder?.staffNumber ?? '';
    const link = page.getByRole('link', { name: t('correction.link') });
    const toCorrection = async () => {
      await page.goto(at(`/admin/matrix?q=${number}`));
      await page.locator('table').last().locator('tbody th a').click();
      await link.click();
      await expect(page.locator('h1')).toHaveText(t('correction.title'));
    };

    const [account] = await site.db
      .select()
      .from(accounts)
      .where(eq(accounts.email, emailOf(holders[locale])));
    await lessonsDone(site.db, { personId: account?.personId ?? '', at: new Date() });
    await signIn(holders[locale]);
    await page.goto(at('/exams/gen-101'));
    await sitExam(page, site, 'right');
    await expect(page.locator('main')).toContainText(t('exam.resultPassed'));
    await context.clearCookies();

    await signIn('administrator');
    await toCorrection();
    await expectFitPage(page);
    const old = page.url().split('/').at(-1);
    await page.locator('input[name="holderName"]').fill(' ');
    await page.getByRole('button', { name: t('correction.supersedeAct') }).click();
    await expect(page.locator('.field-error')).toHaveCount(1);
    await page.locator('input[name="holderName"]').fill('欧阳正名');
    await page.getByRole('button', { name: t('correction.supersedeAct') }).click();
    await expect(page.getByText(t('notices.recordSuperseded'))).toBeVisible();
    await expect(page.getByText(t('admin.superseded'), { exact: true })).toBeVisible();
    await page.goto(at(`/verify/${old}`));
    await expect(page.locator('.verdict-superseded')).toBeVisible();

    await toCorrection();
    const serial = page.url().split('/').at(-1);
    expect(serial).not.toBe(old);
    await expect(page.locator('main')).toContainText('欧阳正名');
    await page.getByRole('button', { name: t('correction.revokeAct') }).click();
    await expect(page.locator('.field-error')).toHaveCount(1);
    await page.getByText(t('verify.reason-issued_in_error')).click();
    await page.getByRole('button', { name: t('correction.revokeAct') }).click();
    await expect(page.getByText(t('notices.recordRevoked'))).toBeVisible();
    await expect(link).toHaveCount(0);
    await page.goto(at(`/verify/${serial}`));
    await expect(page.locator('main')).toContainText(t('verify.reason-issued_in_error'));
    await expect(page.locator('.verdict-valid')).toHaveCount(0);
  });

test('the auditor reads about records and finds no way to correct one', async ({ page, signIn }) => {
  await signIn('auditor');
  const answer = await page.goto('/admin/people/any/records/any');
  expect(answer?.status()).toBe(403);
});
