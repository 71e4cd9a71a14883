import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';

const beijingDay = (inDays: number) => new Date(Date.now() + inDays * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`hearings (${locale})`, () => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);

    test('anybody reads what was said and replied, and finds the next one in calendar and feed', async ({ page, request, site }) => {
      await page.goto(at('/talk/hearings'));
      await expectFitPage(page);
      await page.getByRole('link', { name: locale === 'en' ? /Companion robots/ : /陪伴机器人进养老院/ }).click();
      await expect(page.locator('main')).toContainText(t('hearings.state-answered'));
      await expect(page.locator('main')).toContainText(t('hearings.speaksAgainst'));
      await expect(page.locator('main')).toContainText(t('talk.outcome-not'));
      await expectFitPage(page);
      await page.getByRole('link', { name: t('pool.howDrawn') }).click();
      await expectFitPage(page);
      await page.goto(at('/talk/hearings'));
      const coming = locale === 'en' ? 'Later use of brain data' : '脑电数据以后怎么用';
      await page.getByRole('link', { name: new RegExp(coming) }).click();
      await expectFitPage(page);
      const calendar = await page.getByRole('link', { name: t('hearings.calendar') }).getAttribute('href');
      expect(await (await request.get(`${site.url}${calendar}`)).text()).toContain(`SUMMARY:${coming}`);
      expect(await (await request.get(`${site.url}/api/events/${locale}.ics`)).text()).toContain(`SUMMARY:${coming}`);
      await page.goto(at('/talk/hearings'));
      for (const name of ['Atom', 'JSON Feed']) {
        const feed = await page.getByRole('link', { name, exact: true }).getAttribute('href');
        expect(await (await request.get(`${site.url}${feed}`)).text()).toContain(coming);
      }
      await page.goto(at('/events'));
      await expect(page.getByRole('link', { name: new RegExp(coming) })).toBeVisible();
      for (const path of ['/explain/notes', '/explain/notes/cells-sold-as-treatment']) {
        await page.goto(at(path));
        await expectFitPage(page);
      }
    });

    test('a host announces one, two others read its record, and the host replies', async ({ browser, site }) => {
      test.setTimeout(360_000);
      const opened = async (who: string) => {
        const context = await browser.newContext({ baseURL: site.url });
        await signInTo(context, site, emailOf(who));
        return { context, page: await context.newPage() };
      };
      const { context, page } = await opened('secretary');
      await page.goto(at('/admin/hearings'));
      await expectFitPage(page);
      await page.goto(at('/admin/hearings/new'));
      await expectFitPage(page);
      const title = `听诊器旁的AI ${locale}（演示）`;
      await page.locator('#title').fill(title);
      await page.locator('#question').fill('诊室里的AI助手听得到什么，听不到什么？');
      await page.locator('#day').fill(beijingDay(3));
      await page.locator('#from').fill('14:00');
      await page.locator('#until').fill('13:00');
      await page.locator('#place').fill('一号楼');
      await page.getByRole('button', { name: t('hearings.create'), exact: true }).click();
      await expect(page.locator('#until-error')).toBeVisible();
      await expect(page.locator('#title')).toHaveValue(title);
      await page.locator('#until').fill('16:00');
      await page.getByRole('button', { name: t('hearings.create'), exact: true }).click();
      await expect(page.locator('h1')).toContainText(title);
      await page.getByText(t('hearings.addExpert'), { exact: true }).click();
      await page.locator('#name').fill('演示专家戊');
      await page.locator('#role').fill('全科医生（演示）');
      await page.locator('#interests').fill('无（演示）');
      await page
        .locator('form', { has: page.locator('#name') })
        .getByRole('button')
        .click();
      await expect(page.locator('main')).toContainText('演示专家戊');
      await page.getByText(t('hearings.seat'), { exact: true }).click();
      await page.getByRole('button', { name: t('hearings.seatAct'), exact: true }).click();
      await expect(page.getByRole('link', { name: t('pool.howDrawn') })).toBeVisible();
      await expectFitPage(page);

      await page.getByText(t('hearings.addPaper'), { exact: true }).click();
      await page
        .locator('form', { has: page.locator('#source') })
        .locator('#title')
        .fill('听诊器说明书（演示）');
      await page.locator('#source').fill('演示医院');
      await page.locator('#sourceEn').fill('demo hospital');
      await page
        .locator('form', { has: page.locator('#source') })
        .getByRole('button')
        .click();
      // The paper has no English title, so the English page shows the Chinese one and says which language it is.
      const paper = page.locator('li', { hasText: '听诊器说明书' });
      await expect(paper).toContainText(locale === 'en' ? 'demo hospital' : '演示医院');
      await expect(paper.locator('[lang="zh-CN"]')).toHaveCount(locale === 'en' ? 1 : 0);

      // Four days later it has been held.
      const later = { 'x-minglun-now': new Date(Date.now() + 4 * 86_400_000).toISOString() };
      await context.setExtraHTTPHeaders(later);
      const desk = page.url();
      await page.goto(at('/notices'));
      const unwritten = page.locator('article', { hasText: title });
      await expect(unwritten).toContainText(t('messages.kind-hearing_unrecorded'));
      await expectFitPage(page);
      await unwritten.getByRole('link', { name: t('errands.to-held') }).click();
      await expect(page).toHaveURL(desk);
      await expect(page.locator('main')).toContainText(t('hearings.recordReminded'));
      await expectFitPage(page);
      await page.getByText(t('hearings.write'), { exact: true }).click();
      for (const [i, part] of (['speaksFor', 'speaksAgainst', 'fromPublic', 'agreed', 'leftOpen'] as const).entries())
        await page.locator(`#${part}`).fill(`第${i + 1}点，都是虚构的。（演示）`);
      await page.getByRole('button', { name: t('hearings.writeAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('hearings.draftOwn'));
      for (const who of ['administrator', 'operator']) {
        const reader = await opened(who);
        await reader.context.setExtraHTTPHeaders(later);
        await reader.page.goto(page.url());
        await reader.page.getByRole('button', { name: t('hearings.review'), exact: true }).click();
        await expect(reader.page.locator('.toast')).toBeVisible();
      }
      // Whoever announced it is told that the reply is owed, and a month later everybody reads that it is late.
      const office = page.url();
      await page.goto(at('/notices'));
      const owed = page.locator('article', { hasText: title });
      await expect(owed).toContainText(t('messages.kind-reply_owed'));
      await expectFitPage(page);
      await owed.getByRole('link', { name: t('errands.to-hearing') }).click();
      await expect(page).toHaveURL(office);
      await expect(page.locator('main')).toContainText(t('hearings.reminded'));
      const reader = await browser.newContext({
        baseURL: site.url,
        extraHTTPHeaders: { 'x-minglun-now': new Date(Date.now() + 40 * 86_400_000).toISOString() },
      });
      const passing = await reader.newPage();
      await passing.goto(at('/talk/hearings'));
      await expect(passing.locator('li', { hasText: title })).toContainText(t('hearings.late'));
      await passing.getByRole('link', { name: title }).click();
      await expect(passing.locator('main .badge').first()).toHaveText(t('hearings.late'));
      await expectFitPage(passing);
      await page.getByText(t('hearings.reply'), { exact: true }).click();
      await page.locator('#point').fill('写明助手听得到什么');
      await page.locator('#outcome').selectOption('adopted');
      await page.locator('#reason').fill('门口的说明牌已经改过。（演示）');
      await page.locator('#office').fill('医务处');
      await page.getByRole('button', { name: t('hearings.replyAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText('医务处');
      await expectFitPage(page);
      await page.getByRole('link', { name: t('hearings.publicPage') }).click();
      await expect(page.locator('main')).toContainText(t('hearings.state-answered'));
      await expect(page.locator('main')).toContainText('门口的说明牌');
      await expectFitPage(page);
    });
  });
