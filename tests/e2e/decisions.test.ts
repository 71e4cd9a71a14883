import { cast } from '#db/seed/cast.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const until = '2031-03-31';
/** The faculty above the school of the visiting scholar. */
const units = { 'zh-CN': '医学部', en: 'Faculty of Medicine' } as const;
const learner = cast.find(({ key }) => key === 'visitor');

for (const locale of ['zh-CN', 'en'] as const)
  test(`a unit is given a later day, seen before it is decided; the learner reads it, and it is withdrawn (${locale})`, async ({
    page,
    context,
    signIn,
  }) => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const later = showDay(until, locale);
    const reason = locale === 'en' ? 'The laboratory moves' : '实验室搬迁';

    await signIn('administrator');
    await page.goto(at('/admin/decisions'));
    await page.getByRole('link', { name: t('decisions.order') }).click();
    await page.getByRole('button', { name: t('decisions.look') }).click();
    await expect(page.locator('.field-error')).toHaveCount(3);
    await expectFitPage(page);
    const unit = page.locator('#unit option', { hasText: units[locale] });
    await page.locator('#unit').selectOption(await unit.getAttribute('value'));
    await page.locator('#requirement').selectOption('onboarding/gen-101-onboarding');
    await page.locator('#untilOn').fill(until);
    await page.locator('#basis').fill('校办〔2026〕1号（演示）');
    await page.locator('#reason').fill(reason);
    await page.getByRole('button', { name: t('decisions.look') }).click();
    const row = page.locator('tbody tr', { hasText: learner?.name ?? '' });
    await expect(row).toContainText(later);
    await expectFitPage(page);
    await page.getByRole('button', { name: t('decisions.confirm') }).click();
    await expect(page.getByText(t('notices.decisionMade'))).toBeVisible();
    const decision = page.url();
    await page.goto(at('/admin/decisions?kind=extension'));
    await expect(page.locator('tbody tr').first()).toContainText(units[locale]);
    await expectFitPage(page);
    await context.clearCookies();

    await signIn('visitor');
    await page.goto(at('/my-training'));
    const mine = page.getByRole('region', { name: t('decisions.mine') });
    await expect(mine).toContainText(reason);
    await expect(mine).toContainText(later);
    await expect(page.locator('.card', { hasText: later }).first()).toBeVisible();
    await context.clearCookies();

    await signIn('auditor');
    await page.goto(decision);
    await expect(page.locator('main')).toContainText(reason);
    await expect(page.getByRole('button', { name: t('decisions.withdrawNow'), exact: true })).toHaveCount(0);
    await context.clearCookies();

    await signIn('administrator');
    await page.goto(decision);
    await page.getByRole('button', { name: t('decisions.withdrawNow'), exact: true }).click();
    await expect(page.locator('.field-error')).toHaveCount(1);
    await page.locator('#reason').fill(locale === 'en' ? 'The move was called off' : '搬迁取消');
    await page.getByRole('button', { name: t('decisions.withdrawNow'), exact: true }).click();
    await expect(page.getByText(t('notices.decisionWithdrawn'))).toBeVisible();
    await expect(page.locator('main')).toContainText(t('decisions.standing-withdrawn'));
    await context.clearCookies();

    await signIn('visitor');
    await page.goto(at('/my-training'));
    await expect(page.locator('main')).not.toContainText(later);
    await expect(page.getByRole('region', { name: t('decisions.mine') })).toHaveCount(0);
  });

for (const locale of ['zh-CN', 'en'] as const)
  test(`many people are picked on the list, and the page says whom it concerns and whom not (${locale})`, async ({ page, signIn }) => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    await signIn('administrator');
    await page.goto(at('/admin/matrix'));
    for (const key of ['visitor', 'administrator']) {
      const name = cast.find((one) => one.key === key)?.name ?? '';
      await page.getByRole('checkbox', { name: t('bulk.pick', { name }) }).check();
    }
    await page.getByRole('button', { name: t('bulk.pickedHere') }).click();
    await expect(page.locator('main')).toContainText(t('bulk.picked', { n: 2 }));
    await expectFitPage(page);
    await page
      .locator('.button-row')
      .getByRole('link', { name: t('bulk.act-exempt') })
      .click();
    await page.locator('#requirement').selectOption('onboarding/gen-101-onboarding');
    await page.locator('#reason').fill(t('decisions.exempted', { requirement: 'GEN-101' }));
    await page.getByRole('button', { name: t('decisions.look') }).click();
    await expect(page.getByRole('heading', { name: t('bulk.concerned', { n: 1 }), exact: true })).toBeVisible();
    await expect(page.locator('main')).toContainText(t('bulk.why-own-case'));
    await expectFitPage(page);
    await page.getByRole('button', { name: t('bulk.confirm', { n: 1 }) }).click();
    await expect(page.getByText(t('notices.bulkDone'))).toBeVisible();
    await expectFitPage(page);
    // What was done for the test is withdrawn, so that the next begins where this one did; the administrator was passed over, not granted.
    await page.locator('#reason').fill(t('decisions.withdrawReason'));
    await page.getByRole('button', { name: t('bulk.withdrawAll') }).click();
    await expect(page.getByText(t('notices.decisionWithdrawn'))).toBeVisible();
    for (const path of ['/admin/past-learning', '/admin/agreements', '/admin/bulk']) {
      await page.goto(at(path));
      await expectFitPage(page);
    }
  });
