import { cast } from '#db/seed/cast.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { mailAbout } from './support/mail-about.ts';
import { expect, test } from './support/test.ts';

// In two days at ten in the morning, when letters may go out whatever the hour of the test, and nothing was written that day.
const now = new Date(`${addDays(dayOf(new Date()), 2)}T10:00:00+08:00`);
const today = dayOf(now);
const joins = addDays(today, 5);

for (const { locale, key } of [
  { locale: 'zh-CN', key: 'namesake-a' },
  { locale: 'en', key: 'teacher' },
] as const)
  test(`a lead brings somebody onto a listed project: the gate blocks and says why, the member is reminded, evidence is recorded, and a statement says so (${locale})`, async ({
    page,
    context,
    signIn,
    standAt,
    site,
  }) => {
    test.setTimeout(480_000);
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const member = cast.find((one) => one.key === key);
    if (!member) throw new Error(`Nobody in the cast is called ${key}.`);
    const title = `颅内电极随访研究 ${locale}（演示）`;
    await standAt(now);

    await signIn('investigator');
    await page.goto(at('/projects/new'));
    await page.locator('#number').fill(`LIST-${locale}`);
    await page.locator('#title').fill(title);
    await page.locator('main form button[type=submit]').click();
    await expect(page.locator('h1')).toContainText(title);
    const project = page.url();
    await page.goto(`${project}/edit`);
    await page.locator('#approvedOn').fill(today);
    await page.locator('input[name="listedActivity"][value="KJ-L4"]').check();
    await page.getByRole('button', { name: t('projects.editAct') }).click();
    await expect(page.locator('main')).toContainText(t('projects.registration-open', { day: showDay(addDays(today, 30), locale) }));

    const askGate = async (by: 'number' | 'member') => {
      await page.goto(`${project}/clearance`);
      if (by === 'member') await page.locator('#member').selectOption({ label: `${member.name} · ${member.staffNumber}` });
      else {
        await page.locator('#person').fill(member.staffNumber);
        await page.locator('#role').selectOption('investigator');
      }
      await page.locator('#asOf').fill(joins);
      await page.getByRole('button', { name: t('gate.ask') }).click();
      await expect(page.locator('h1')).toHaveText(t('gate.receipt'));
    };
    await askGate('number');
    await expect(page.locator('.verdict-title')).toHaveText(t('gate.notCleared', { n: 1 }));
    const finding = page.locator('main tbody tr', { has: page.getByText(t('gate.unmet'), { exact: true }) });
    await expect(finding).toHaveCount(1);
    await expect(finding).toContainText(t('gate.reason-never_completed'));
    await expectFitPage(page);
    const blocked = page.url();

    await page.getByRole('link', { name: t('gate.toProject') }).click();
    await page.locator('input[name="q"]').fill(member.staffNumber);
    await page.locator('input[name="q"]').press('Enter');
    await page.locator('#startedOn').first().fill(joins);
    await page.getByRole('button', { name: t('projects.addAct'), exact: true }).click();
    const row = page.locator('main table').first().locator('tbody tr', { hasText: member.name });
    await expect(row).toContainText(showDay(addDays(joins, -1), locale));
    await expect(row).toContainText(t('projects.by-learner'));
    await row.getByRole('button', { name: t('projects.remindNamed', { name: member.name }) }).click();
    await expect(page.getByText(t('notices.personReminded'))).toBeVisible();
    // The letter is in the language of the account.
    expect(await mailAbout(site, member.email, '加入项目前')).toContain(showDay(addDays(joins, -1), 'zh-CN'));
    await row.getByRole('button', { name: t('projects.remindNamed', { name: member.name }) }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await context.clearCookies();

    await signIn(key === 'teacher' ? { email: member.email } : key);
    await page.goto(at('/my-training'));
    await expect(page.locator('article', { hasText: title })).toContainText(showDay(addDays(joins, -1), locale));
    await context.clearCookies();

    await signIn('administrator');
    await page.goto(at(`/admin/people?q=${member.staffNumber}`));
    await page.locator('tbody a').first().click();
    await page.getByRole('link', { name: t('decisions.make-recognition') }).click();
    await page.getByRole('button', { name: t('decisions.look') }).click();
    await expect(page.locator('.field-error').first()).toBeVisible();
    await page.locator('#learnt').selectOption('recognition:gen-101');
    await page.locator('#issuer').fill('合作医院（演示）');
    await page.locator('#voucher').fill('证书 2026-118（演示）');
    await page.locator('#learntOn').fill(addDays(today, -30));
    await page.locator('#reason').fill('内容与学时相当（演示）');
    await page.getByRole('button', { name: t('decisions.look') }).click();
    await expect(page.locator('main')).toContainText(t('matrix.state-met'));
    await expectFitPage(page);
    await page.getByRole('button', { name: t('decisions.confirm') }).click();
    await expect(page.getByText(t('notices.decisionMade'))).toBeVisible();
    await context.clearCookies();

    await signIn('investigator');
    await page.goto(project);
    await expect(row).toContainText(t('projects.next-met'));
    await askGate('member');
    await expect(page.locator('.verdict-title')).toHaveText(t('gate.cleared'));
    // The receipt of before keeps what was known then.
    await page.goto(blocked);
    await expect(page.locator('.verdict-title')).toHaveText(t('gate.notCleared', { n: 1 }));

    await page.goto(`${project}/statements`);
    await page.locator('#asOf').fill(joins);
    await page.getByRole('button', { name: t('statements.freeze') }).click();
    await expect(page.locator('h1')).toHaveText(t('statements.fullTitle'));
    const stated = page.locator('main tbody tr', { hasText: member.name });
    await expect(stated.last()).toContainText('合作医院（演示）');
    await expect(stated.last()).toContainText(t('statements.voucherLine', { voucher: '证书 2026-118（演示）' }));
    await expect(stated.filter({ hasText: t('statements.exempt') })).toHaveCount(0);
    await expect(page.locator('main')).toContainText(t('statements.peopleValue', { n: 2, complete: 1 }));
    await expectFitPage(page);
    const code = /ST(-[0-9A-Z]{4}){3}/.exec(page.url())?.[0] ?? '';

    await context.clearCookies();
    await page.goto(at(`/verify/${code}`));
    await expect(page.locator('.verdict-title')).toHaveText(t('statements.unaltered'));
    await expect(page.locator('main')).toContainText(showDay(today, locale));
    await expect(page.locator('main')).not.toContainText(member.name);
  });
