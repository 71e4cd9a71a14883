import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { grantRole } from '#commands/auth/grant-role.ts';
import { importRoster } from '#commands/people/import-roster.ts';
import { account, unit } from '#db/schema/index.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`administration (${locale})`, () => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    // The table of counts stands first, the people second.
    const people = (page: Page) => page.locator('table').last().locator('tbody tr');

    test('the administrator finds a person in the matrix by name, by pinyin, by initials and by staff number', async ({ page, signIn }) => {
      await signIn('administrator');
      await page.goto(at('/admin/matrix'));
      await expectFitPage(page);
      for (const words of ['林小满', 'lin xiaoman', 'lxm', '0024117']) {
        await page.locator('input[name="q"]').fill(words);
        await page.locator('input[name="q"]').press('Enter');
        await expect(people(page), words).toHaveCount(1);
        await expect(people(page)).toContainText('林小满');
      }
      await people(page).locator('th a').click();
      await expect(page.locator('h1')).toContainText('林小满');
      await expectFitPage(page);
    });

    test('whoever looks after one unit is led nowhere that is closed to them, and told which unit the numbers are about', async ({
      page,
      site,
      signIn,
    }) => {
      const [mine] = await site.db.select().from(unit).where(eq(unit.nameZh, '人工智能学院'));
      const [who] = await site.db.select().from(account).where(eq(account.email, 'wang.wei.b@demo.minglun.example'));
      if (!mine || !who) throw new Error('The cast is not there.');
      const grant = { personId: who.personId, role: 'training_administrator' as const, institutionId: mine.institutionId, unitId: mine.id };
      await grantRole(site.db, { ...grant, fields: null }, { actor: { kind: 'system' }, now: new Date() });
      await signIn('namesake-b');
      await page.goto(at('/admin'));
      await expect(page.locator('main .lead').first()).toContainText(locale === 'en' ? (mine.nameEn ?? '') : mine.nameZh);
      const links = await page
        .locator('nav a[href*="/admin"], nav a[href*="/oversight"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(10);
      for (const href of new Set(links)) expect((await page.request.get(href)).status(), href).toBe(200);
      expect((await page.request.get(at('/admin/imports/new'))).status()).toBe(403);
      await page.goto(at('/admin/coverage'));
      await expect(page.locator('main .lead').first()).toContainText(locale === 'en' ? (mine.nameEn ?? '') : mine.nameZh);
    });

    test('the page of a unit leads to the picture it keeps of somebody who was transferred', async ({ page, site, signIn }) => {
      const [from] = await site.db.select().from(unit).where(eq(unit.nameZh, '生命科学学院'));
      if (!from) throw new Error('The cast is not there.');
      const number = `M-${locale}`;
      const enter = async (daysAgo: number, to: string) => {
        const bytes = new TextEncoder().encode(
          csvOf([
            ['工号', '姓名', '部门'],
            [number, '调离演示', to],
          ]),
        );
        const now = new Date(Date.now() - daysAgo * 86_400_000);
        const told = await importRoster(site.db, { institutionId: from.institutionId, fileName: 'hr.csv', bytes }, 'apply', {
          actor: { kind: 'system' },
          now,
        });
        if (!told.ok) throw new Error(told.refusal.code);
      };
      await enter(9, '生命科学学院');
      await enter(3, '人工智能学院');
      await signIn('administrator');
      await page.goto(at(`/admin/units/${from.id}`));
      await expectFitPage(page);
      await page.getByRole('row', { name: number }).getByRole('link').click();
      await expect(people(page)).toHaveCount(1);
      await expect(people(page)).toContainText('调离演示');
    });

    test('the matrix leaves as a CSV that names the same people, and says as known at which minute', async ({ page, signIn }) => {
      await signIn('administrator');
      await page.goto(at('/admin/matrix'));
      const file = await page.request.get(at('/admin/matrix/csv'));
      expect(file.status()).toBe(200);
      const text = await file.text();
      for (const name of await people(page).locator('th a').allTextContents()) expect(text).toContain(name);
      expect(text.trim().split('\n').at(-1)).toMatch(/\d\d:\d\d/);
    });

    test('the auditor reads the log, and finds no way to change anything', async ({ page, signIn }) => {
      await signIn('auditor');
      await page.goto(at('/admin/log'));
      await expect(page.locator('h1')).toHaveText(t('log.title'));
      await expectFitPage(page);
      await expect(page.locator('main form[method="post"]')).toHaveCount(0);
      for (const path of ['/admin/imports', '/admin/imports/new']) {
        const answer = await page.goto(at(path));
        expect(answer?.status(), path).toBe(403);
      }
    });

    test('what the auditor sends all the same is refused on a page that says so', async ({ page, site, signIn }) => {
      await signIn('auditor');
      await page.goto(at('/projects'));
      const project = await page.locator('main tbody a').first().getAttribute('href');
      const send = async (path: string, form: Record<string, string>) =>
        (await page.request.post(path, { form, headers: { origin: site.url }, maxRedirects: 0 })).status();
      expect(await send(`${project}/edit`, { form: 'change', title: 'mine' })).toBe(403);
      expect(await send(`${project}/edit`, { form: 'withdraw' })).toBe(403);
      expect(await send(at('/projects/new'), { form: 'project', number: 'X-1', title: 'mine', startedOn: '2026-12-01' })).toBe(403);
      expect(await send(at('/projects/unknown/edit'), { form: 'change', title: 'mine' })).toBe(404);
    });

    test('a learner is not let in', async ({ page, signIn }) => {
      await signIn('student');
      for (const path of ['/admin/matrix', '/admin/log', '/admin/imports']) {
        const answer = await page.goto(at(path));
        expect(answer?.status(), path).toBe(403);
        await expect(page.locator('h1')).toHaveCount(1);
      }
    });
  });
