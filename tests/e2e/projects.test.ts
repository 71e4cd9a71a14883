import { readFileSync } from 'node:fs';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { partsOf, readPdf } from '../support/read-papers.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const today = dayOf(new Date());

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`projects and the gate (${locale})`, () => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const number = `E2E-${locale}`;

    test('an investigator creates a project, says what it is about, and adds a member who sees what it asks', async ({ page, signIn }) => {
      await signIn('investigator');
      await page.goto(at('/projects'));
      await expectFitPage(page);
      await page
        .getByRole('link', { name: t('projects.create') })
        .first()
        .click();
      await page.locator('#number').fill(number);
      await page.locator('#title').fill('步态研究（演示）');
      await page.locator('main form button[type=submit]').click();
      await expect(page.locator('h1')).toContainText('步态研究');
      const project = page.url();

      await page.goto(`${project}/edit`);
      await expectFitPage(page);
      await page.locator('#approvedOn').fill(addDays(today, -3));
      await page.locator('#followUpOn').fill(addDays(today, -9));
      await page.locator('input[name="listedActivity"][value="KJ-L4"]').check();
      await page.locator('input[name="traits"][value="human-participants"]').check();
      await page.getByRole('button', { name: t('projects.editAct') }).click();
      await expect(page.locator('#followUpOn-error')).toContainText(showDay(addDays(today, -3), locale));
      await expect(page.locator('input[name="traits"][value="human-participants"]')).toBeChecked();
      await page.locator('#followUpOn').fill(addDays(today, 300));
      await page.getByRole('button', { name: t('projects.editAct') }).click();
      await expect(page.locator('main')).toContainText(t('projects.registration-open', { day: showDay(addDays(today, 27), locale) }));

      await page.locator('input[name="q"]').fill('wang wei');
      await page.locator('input[name="q"]').press('Enter');
      const found = page.locator('input[name="personId"][type="radio"]');
      await expect(found).toHaveCount(2);
      await found.first().check();
      await page.getByRole('button', { name: t('projects.addAct'), exact: true }).click();
      await expect(page.locator('main table').first()).toContainText('王伟');
      await expectFitPage(page);
    });

    test('the gate tells a requirement in time from one that blocks, and the person asked about may read the receipt', async ({
      page,
      signIn,
    }) => {
      await signIn('investigator');
      await page.goto(at('/projects'));
      await page.getByRole('link', { name: /脑机接口|brain-computer/ }).click();
      await page.waitForURL(/\/projects\/[^/]+$/);
      await page.goto(`${page.url()}/clearance`);
      await expectFitPage(page);
      await page.locator('#member').selectOption({ label: '林小满 · 0024117' });
      await page.locator('#asOf').fill(addDays(today, 12));
      await page.getByRole('button', { name: t('gate.ask') }).click();
      await expect(page.locator('.verdict-title')).toHaveText(t('gate.notCleared', { n: 1 }));
      await expect(page.locator('main table')).toContainText(t('gate.inTime'));
      await expectFitPage(page);
      const receipt = page.url();

      await page.context().clearCookies();
      await signIn('student');
      await page.goto(receipt);
      await expect(page.locator('.verdict-title')).toHaveText(t('gate.notCleared', { n: 1 }));
      await page.context().clearCookies();
      await signIn('visitor');
      expect((await page.goto(receipt))?.status()).toBe(403);
    });

    test('the gate is asked about everybody at once, and each receipt is found again by its number', async ({ page, signIn }) => {
      await signIn('investigator');
      await page.goto(at('/projects'));
      await page.getByRole('link', { name: /脑机接口|brain-computer/ }).click();
      await page.waitForURL(/\/projects\/[^/]+$/);
      const gate = `${page.url()}/clearance`;
      await page.goto(gate);
      await page.getByRole('button', { name: t('gate.ask') }).click();
      await page.waitForURL(/\?at=/);
      const receipts = page.locator('main table');
      await expect(receipts).toContainText('周以宁');
      await expectFitPage(page);
      const number = (await receipts.getByRole('link', { name: /^CL-/ }).first().textContent())?.trim() ?? '';

      await page.goto(gate);
      await page.locator('#known').fill('2999-01-01T10:00');
      await page.getByRole('button', { name: t('gate.ask') }).click();
      await expect(page.locator('main')).toContainText('2999-01-01T10:00');
      await expect(page.locator('#known')).toHaveValue('2999-01-01T10:00');

      await page.goto(gate);
      await page.locator('#receipt').fill('CL-0000');
      await page.getByRole('button', { name: t('gate.open') }).click();
      await expect(page.locator('main')).toContainText(t('gate.notANumber'));
      await page.locator('#receipt').fill(number.toLowerCase());
      await page.getByRole('button', { name: t('gate.open') }).click();
      await expect(page.locator('main')).toContainText(number);
      await expect(page.locator('h1')).toHaveText(t('gate.receipt'));

      await page.goto(at(`/verify/${number}`));
      await expect(page.locator('h1')).toHaveText(t('gate.receipt'));
    });

    test('a statement is frozen with one click, and anybody who holds its code may check it', async ({ page, signIn }) => {
      await signIn('investigator');
      await page.goto(at('/projects'));
      await page.getByRole('link', { name: /脑机接口|brain-computer/ }).click();
      await page.waitForURL(/\/projects\/[^/]+$/);
      await expect(page.locator('main table').first()).toContainText(t('projects.by-learner'));
      await page.getByRole('link', { name: t('statements.title') }).click();
      await page.getByRole('button', { name: t('statements.freeze') }).click();
      await expect(page.locator('h1')).toHaveText(t('statements.fullTitle'));
      await expect(page.locator('main table')).toContainText('周以宁');
      await expectFitPage(page);
      const code = /ST(-[0-9A-Z]{4}){3}/.exec(page.url())?.[0] ?? '';
      const file = await page.request.get(`${page.url()}/json`);
      expect(((await file.json()) as { content: { code: string } }).content.code).toBe(code);
      const kept = async (link: string) => {
        const coming = page.waitForEvent('download');
        await page.getByRole('link', { name: link }).click();
        const download = await coming;
        return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
      };
      const pdf = await kept(t('statements.pdf'));
      expect(pdf.name).toBe(`${code}.pdf`);
      const read = await readPdf(pdf.bytes);
      for (const words of ['周以宁', code]) expect(read.text).toContain(words);
      expect(Object.keys(read.attachments)).toEqual([`${code}.json`]);
      const docx = await kept(t('statements.docx'));
      expect(docx.name).toBe(`${code}.docx`);
      expect(partsOf(docx.bytes).get('word/document.xml')?.toString()).toContain('周以宁');

      await page.context().clearCookies();
      await page.goto(at('/verify'));
      await page.locator('#serial').fill(code.toLowerCase());
      await page.getByRole('button', { name: t('verify.act'), exact: true }).click();
      await expect(page.locator('.verdict-title')).toHaveText(t('statements.unaltered'));
      await expect(page.locator('main table')).toContainText('周＊＊');
      await expect(page.locator('main')).not.toContainText('周以宁');
      await expectFitPage(page);
      expect((await page.goto(at('/verify/ST-0000-0000-0000')))?.status()).toBe(404);
    });

    test('a proxy does the clicks on one project, and finds it from the page of their training', async ({ page, signIn }) => {
      await signIn('investigator');
      await page.goto(at('/projects'));
      await page.getByRole('link', { name: /脑机接口|brain-computer/ }).click();
      await page.waitForURL(/\/projects\/[^/]+$/);
      const project = page.url();
      await page.goto(`${project}/edit`);
      await page.locator('#proxy').fill('0004302');
      await page.getByRole('button', { name: t('projects.proxyAct') }).click();
      await expect(page.getByRole('button', { name: t('projects.proxyWithdrawNamed', { name: '王䶮' }) })).toBeVisible();

      await page.context().clearCookies();
      await signIn('expiring');
      await page.goto(at('/my-training'));
      await page.locator('a[href*="/projects/"]').filter({ hasText: '脑机接口' }).click();
      await expect(page.getByRole('link', { name: t('projects.edit') })).toBeVisible();
      await page.goto(`${project}/edit`);
      await expect(page.locator('#proxy')).toHaveCount(0);

      await page.context().clearCookies();
      await signIn('investigator');
      await page.goto(`${project}/edit`);
      await page.getByRole('button', { name: t('projects.proxyWithdrawNamed', { name: '王䶮' }) }).click();
      await expect(page.locator('main')).toContainText(t('projects.proxiesEmpty'));
      await page.context().clearCookies();
      await signIn('expiring');
      expect((await page.goto(project))?.status()).toBe(403);
    });
  });
