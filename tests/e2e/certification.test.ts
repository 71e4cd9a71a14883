import { cast } from '#db/seed/cast.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const numberOf = (key: string) => cast.find((one) => one.key === key)?.staffNumber ?? '';
const phone = { width: 390, height: 844 };

test('a member near expiry renews by keyboard on a phone, is marked by two assessors, and loses no day', async ({
  page,
  context,
  signIn,
}) => {
  test.setTimeout(480_000);
  const locale = 'zh-CN';
  const at = (path: string) => localised(path, locale);
  const t = translator(locale);
  const desk = page.viewportSize() ?? { width: 1280, height: 720 };
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };

  await page.setViewportSize(phone);
  await signIn('expiring');
  await page.goto(at('/my-certifications'));
  const held = page.locator('.card').first();
  await expect(held).toContainText(t('certifications.state-due'));
  await expectFitPage(page);
  await page.getByRole('link', { name: t('certifications.renewTitle'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('委员（通用）');
  await expect(page.getByText(t('certifications.is-hours', { have: '13', need: '12' })).first()).toBeVisible();
  await expectFitPage(page);
  await press(t('certifications.renew'));
  await expect(page.getByText(t('notices.trackEnrolled'))).toBeVisible();
  await press(t('certifications.apply'));
  await expect(page.getByText(t('notices.certificateApplied'))).toBeVisible();
  await expect(page.getByText(t('certifications.nextPractical'))).toBeVisible();
  await expectFitPage(page);
  await context.clearCookies();

  await page.setViewportSize(desk);
  await signIn('operator');
  await page.goto(at('/admin/certifications'));
  await page.getByRole('link', { name: '王䶮' }).first().click();
  await page.locator('#brief').fill('卷宗甲（演示）');
  await page.locator('#first').fill(numberOf('teacher'));
  await page.locator('#second').fill('不存在');
  await page.getByRole('button', { name: t('certifying.arrange'), exact: true }).click();
  await expect(page.locator('.field-error')).toHaveCount(1);
  await expect(page.locator('#brief')).toHaveValue('卷宗甲（演示）');
  await page.locator('#second').fill(numberOf('secretary'));
  await page.getByRole('button', { name: t('certifying.arrange'), exact: true }).click();
  await expect(page.getByText(t('notices.practicalArranged'))).toBeVisible();
  await expectFitPage(page);
  const application = page.url();
  await context.clearCookies();

  await page.setViewportSize(phone);
  await signIn('expiring');
  await page.goto(at('/my-certifications/member'));
  await page.locator('#opinion').focus();
  await page.keyboard.type('建议修改后批准：补充退出办法，说明数据保存到哪一天。');
  await press(t('certifications.handIn'));
  await expect(page.getByText(t('notices.opinionHandedIn'))).toBeVisible();
  await context.clearCookies();
  await page.setViewportSize(desk);

  for (const who of [{ email: 'shen.ruogu@demo.minglun.example' }, 'secretary'] as const) {
    await signIn(who);
    await page.goto(at('/my-certifications'));
    await page.getByRole('link', { name: '卷宗甲（演示）' }).click();
    await expect(page.locator('main')).not.toContainText('王䶮');
    for (const criterion of ['facts', 'risk', 'consent', 'reasons', 'usable']) await page.locator(`#points-${criterion}`).fill('3');
    await page.locator('#remarks').fill('意见明确，理由充分（演示）');
    await page.locator('#points-facts').fill('9');
    await page.getByRole('button', { name: t('certifying.giveMarks') }).click();
    await expect(page.locator('.field-error')).toHaveCount(1);
    await page.locator('#points-facts').fill('4');
    await page.getByRole('button', { name: t('certifying.giveMarks') }).click();
    await expect(page.getByText(t('certifying.marked', { n: 16, of: 20 }))).toBeVisible();
    await expectFitPage(page);
    await context.clearCookies();
  }

  await signIn('operator');
  await page.goto(application);
  await expect(page.getByText(t('certifying.result-passed', { n: 16 }))).toBeVisible();
  await page.getByRole('button', { name: t('certifying.issue'), exact: true }).click();
  await expect(page.getByText(t('notices.certificateIssued'))).toBeVisible();
  await expectFitPage(page);
  await context.clearCookies();

  await page.setViewportSize(phone);
  await signIn('expiring');
  await page.goto(at('/my-certifications/member'));
  await expect(page.locator('.card').first()).toContainText(t('certifications.state-valid'));
  await expect(page.locator('main')).toContainText('接着有效到');
  await expectFitPage(page);
});
