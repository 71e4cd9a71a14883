import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { letterTo } from './support/letters.ts';
import { expect, test } from './support/test.ts';

const today = dayOf(new Date());
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

for (const locale of ['zh-CN', 'en'] as const)
  test(`somebody from outside takes up an invitation, hands in a certificate, and is let through when it is recognised (${locale})`, async ({
    page,
    context,
    signIn,
    site,
  }) => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const email = `he.yuan.${locale.toLowerCase()}@other.example`;
    const name = locale === 'en' ? '何远英' : '何远中';
    const password = 'a-long-enough-passphrase-2026';

    await signIn('investigator');
    await page.goto(at('/projects'));
    await page.getByRole('link', { name: /脑机接口|brain-computer/ }).click();
    await page.waitForURL(/\/projects\/[^/]+$/);
    const project = page.url();
    const invite = page.locator('#outside');
    await invite.locator('summary').click();
    await invite.locator('[name=name]').fill(name);
    await invite.locator('[name=email]').fill(email);
    await invite.locator('[name=organisation]').fill('外地大学（演示）');
    await page.getByRole('button', { name: t('outside.invite') }).click();
    await expect(page.getByText(t('notices.outsiderInvited'))).toBeVisible();
    const row = page.locator('main table').first().locator('tbody tr', { hasText: name });
    await expect(row).toContainText('外地大学（演示）');
    await expect(row.getByRole('button', { name: t('outside.resendNamed', { name }) })).toBeVisible();
    const { link, text } = await letterTo(site.dataDir, email, '/claim/');
    expect(text).toContain('脑机接口');
    await context.clearCookies();

    await page.goto(at(link.replace(/^\/en(?=\/)/, '')));
    await expect(page.locator('h1')).toContainText(name);
    await expectFitPage(page);
    await page.locator('[name=password]').fill(password);
    await page.locator('[name=passwordAgain]').fill(password);
    await page.getByRole('button', { name: t('auth.openAccount') }).click();
    await page.waitForURL(/\/my-training/);
    await page.goto(at('/my-training'));
    await page.getByRole('link', { name: /脑机接口|brain-computer/ }).click();
    await expectFitPage(page);
    expect((await page.request.get(project)).status()).toBe(403);

    const certificate = page.locator('section[aria-labelledby="by-certificate"]');
    await certificate.locator('[name=issuer]').fill('外地大学（演示）');
    await certificate.locator('[name=learntOn]').fill(addDays(today, 3));
    await certificate.locator('[name=file]').setInputFiles({ name: 'proof.pdf', mimeType: 'application/pdf', buffer: pdf.subarray(0, 20) });
    await page.getByRole('button', { name: t('outside.certificateAct') }).click();
    await expect(page.locator('#learntOn-error')).toBeVisible();
    await expect(page.locator('#file-error')).toBeVisible();
    await expect(certificate.locator('[name=issuer]')).toHaveValue('外地大学（演示）');
    await certificate.locator('[name=learntOn]').fill(addDays(today, -60));
    await certificate.locator('[name=file]').setInputFiles({ name: 'proof.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: t('outside.certificateAct') }).click();
    await expect(page.locator('main')).toContainText(t('outside.state-open'));
    const joined = page.url();
    await context.clearCookies();

    await signIn('administrator');
    await page.goto(at('/admin/proofs'));
    const card = page.locator('article', { hasText: name });
    await expect(card).toContainText(showDay(addDays(today, -60), locale));
    const file = await page.request.get((await card.locator('a[href^="/api/proofs/"]').getAttribute('href')) ?? '');
    expect(Buffer.compare(await file.body(), pdf)).toBe(0);
    await expectFitPage(page);
    await card.locator('textarea').fill('课程内容与本校相当（演示）');
    await card.getByRole('button', { name: t('outside.recognise'), exact: true }).click();
    await expect(page.getByText(t('notices.proofRecognised'))).toBeVisible();
    await expect(page.locator('main table')).toContainText(name);
    await context.clearCookies();

    await signIn({ email });
    await page.goto(joined);
    await expect(page.locator('main')).toContainText('课程内容与本校相当（演示）');
    await expect(page.locator('main table')).toContainText(t('outside.howMet'));
    await expectFitPage(page);
    await context.clearCookies();

    await signIn('investigator');
    await page.goto(project);
    await expect(row).toContainText(t('matrix.state-met'));
    await page.goto(`${project}/clearance`);
    await page.locator('#member').selectOption({ label: name });
    await page.getByRole('button', { name: t('gate.ask') }).click();
    await expect(page.locator('.verdict-title')).toHaveText(t('gate.cleared'));
  });
