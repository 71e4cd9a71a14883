import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { mailAbout } from './support/mail-about.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';

for (const locale of ['zh-CN', 'en'] as const)
  test(`somebody applies to the pool, is accepted and drawn, declines, and the next in the group is asked (${locale})`, async ({
    browser,
    site,
  }) => {
    test.setTimeout(600_000);
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    // A district of their own, so that whom the draw finds there is certain.
    const district = locale === 'en' ? 'pinggu' : 'yanqing';
    const citizens = [`first-${district}@mail.example`, `second-${district}@mail.example`];
    const page = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();
    // What looks at pages takes scripts; the person does without.
    const looker = await (await browser.newContext({ baseURL: site.url })).newPage();
    const expectFit = async () => {
      await looker.goto(page.url());
      await expectFitPage(looker);
    };
    const linkIn = async (address: string, path: string) => {
      const text = await mailAbout(site, address, path);
      return new RegExp(`https?://[^/\\s]+(\\S*${path}\\S+)`).exec(text)?.[1] ?? '';
    };
    const receipts: string[] = [];
    for (const [n, address] of citizens.entries()) {
      await page.goto(at('/talk/pool'));
      if (n === 0) {
        await expectFit();
        await page.locator('#name').fill('小方');
        await page.locator('#contact').fill(address);
        await page.getByLabel(t('pool.ageBand-35-44')).check();
        await page.getByLabel(t('pool.conflict-none')).check();
        await page.locator('#district').selectOption(district);
        await page.locator('#field').selectOption('none');
        await page.getByRole('button', { name: t('pool.act'), exact: true }).click();
        // Without consent nothing is taken, and what was given stays.
        await expect(page.locator('#consent-error')).toBeVisible();
        await expect(page.locator('#name')).toHaveValue('小方');
      }
      await page.locator('#contact').fill(address);
      await page.getByLabel(t('pool.ageBand-35-44')).check();
      await page.getByLabel(t('pool.conflict-none')).check();
      await page.locator('#district').selectOption(district);
      await page.locator('#field').selectOption('none');
      await page.locator('#consent').check();
      await page.getByRole('button', { name: t('pool.act'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('pool.asked'));
      await page.goto(await linkIn(address, '/talk/pool/confirm/'));
      await page.getByRole('button', { name: t('pool.confirmAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText(/HZ-[\w-]+/);
      receipts.push(/HZ-[\w-]+/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '');
    }

    const desk = await (await browser.newContext({ baseURL: site.url })).newPage();
    await signInTo(desk.context(), site, emailOf('secretary'));
    await desk.goto(at('/notices'));
    const told = desk.locator('article', { hasText: t('messages.kind-desk_waiting') });
    await told.getByRole('link', { name: t('errands.to-applicant'), exact: true }).click();
    await expectFitPage(desk);
    // Somebody's record does not stand any more: the desk says so, and what follows from it.
    await expect(desk.locator('main')).toContainText(t('poolOffice.lostTitle', { n: 1 }));
    await expect(desk.locator('tbody tr', { hasText: t('pool.notDrawn') })).toContainText(t('pool.lost-gone'));
    for (const receipt of receipts) {
      const application = desk.locator('li', { hasText: receipt });
      await expect(application).not.toContainText('@mail.example');
      await application.getByRole('button', { name: t('poolOffice.accept'), exact: true }).click();
      await expect(desk.locator('.toast')).toBeVisible();
    }

    // One seat for each district: whoever lives there alone with one other is drawn, or the other is.
    await desk.goto(at('/admin/pool/draws/new?seats=4&strata=district&basis=equal&interested=leave-out'));
    await expectFitPage(desk);
    const groups = await desk.locator('#found ~ section table tbody tr').count();
    await desk.goto(at(`/admin/pool/draws/new?seats=${groups}&strata=district&basis=equal&interested=leave-out`));
    const title = `邀请公众代表 ${locale}`;
    await desk.locator('#title').fill(title);
    await desk.locator('#purpose').fill('听两位专家讲，再提问，两小时。');
    const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    await desk.locator('#answerBy').fill(day(10));
    await desk.locator('#neededOn').fill(day(8));
    await desk.getByRole('button', { name: t('poolOffice.drawAct'), exact: true }).click();
    await expect(desk.locator('#neededOn-error')).toBeVisible();
    await expect(desk.locator('#title')).toHaveValue(title);
    await desk.locator('#neededOn').fill(day(20));
    await desk.getByRole('button', { name: t('poolOffice.drawAct'), exact: true }).click();
    await expect(desk.locator('h1')).toContainText(title);
    await expect(desk.locator('tbody tr')).toHaveCount(groups);
    await expect(desk.locator('main')).not.toContainText('@mail.example');
    await expectFitPage(desk);

    const here = desk.locator('tbody tr', { hasText: t(`pool.district-${district}`) });
    await expect(here).toHaveCount(1);
    const drawn = await Promise.any(citizens.map(async (address) => ({ address, link: await linkIn(address, '/talk/pool/invitation/') })));
    const other = citizens.find((address) => address !== drawn.address) ?? '';
    await page.goto(drawn.link);
    await expect(page.locator('main')).toContainText(title);
    await expectFit();
    await page.getByRole('button', { name: t('pool.decline'), exact: true }).click();
    await expect(page.locator('main')).toContainText(t('pool.answeredLead-declined'));
    await page.goto(await linkIn(other, '/talk/pool/invitation/'));
    await page.getByRole('button', { name: t('pool.accept'), exact: true }).click();
    await expect(page.locator('#consent-error')).toBeVisible();
    await page.locator('#consent').check();
    await page.getByRole('button', { name: t('pool.accept'), exact: true }).click();
    await expect(page.locator('main')).toContainText(t('pool.answeredLead-accepted'));
    await desk.reload();
    await expect(here).toHaveCount(2);
    await expect(desk.locator('main')).toContainText(other);
    await expect(desk.locator('main')).not.toContainText(drawn.address);

    await page.goto(at('/talk/pool'));
    await page.getByRole('link', { name: title }).click();
    await expect(page.locator('main')).toContainText(t('pool.few'));
    await expectFit();
    await page.goto(await linkIn(other, '/talk/pool/leave/'));
    await page.getByRole('button', { name: t('pool.leaveAct'), exact: true }).click();
    await expect(page.locator('main')).toContainText(t('pool.leftLead'));
    await desk.reload();
    await expect(desk.locator('main')).not.toContainText(other);
  });
