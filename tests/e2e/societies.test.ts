import { demoSociety } from '#db/seed/societies.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';

const locale = 'zh-CN' as const;
const t = translator(locale);
const at = (path: string) => localised(path, locale);

test('a society writes a piece without JavaScript, two others read it, and everybody finds it; then it is taken back', async ({
  browser,
  site,
}) => {
  const opened = async (who: string, javaScriptEnabled = true) => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
    await signInTo(context, site, emailOf(who));
    return context.newPage();
  };
  const writer = await opened('teacher', false);
  await writer.goto(at('/admin/societies'));
  await writer.getByRole('link', { name: demoSociety.provider.nameZh }).click();
  await writer.waitForURL(/\/admin\/societies\/[^/]+$/);
  const society = new URL(writer.url()).pathname;
  await writer.goto(`${society}/write`);

  // Everything that is wrong is said at once, and nothing that was typed is lost.
  const body = '第一段。\n\n- 一条\n- 两条\n\n见[办法](https://www.most.gov.cn/)。';
  await writer.locator('#slug').fill('story-piece');
  await writer.locator('#title').fill('委员会在看什么，𬴊和䶮也想知道');
  await writer.locator('#body').fill(`${body}\n\n<script>alert(1)</script>`);
  await writer.locator('#authorRole').fill('会员');
  await writer.locator('#authorName').fill('王䶮'.padEnd(60, '长'));
  await writer.locator('#sourceTitle').fill('一份文件');
  await writer.getByRole('button', { name: t('societyOffice.keep'), exact: true }).click();
  await expect(writer.locator('.error-summary li')).toHaveCount(4);
  await expect(writer.locator('.error-summary')).toContainText('<script>');
  await expect(writer.locator('#sourceTitle')).toHaveValue('一份文件');
  await expect(writer.locator('#body')).toHaveValue(`${body}\n\n<script>alert(1)</script>`);
  await writer.locator('#body').fill(body);
  await writer.locator('#lead').fill('三句话以内的导语。');
  await writer.locator('#interests').fill('无');
  await writer.locator('#sourceOn').fill('2026-11-01');
  await writer.getByRole('button', { name: t('societyOffice.keep'), exact: true }).click();
  await expect(writer.locator('.society-text li')).toHaveCount(2);
  await writer.getByRole('button', { name: t('societyOffice.submit'), exact: true }).click();
  await expect(writer.locator('main')).toContainText(t('societyOffice.state-waiting', { n: 0 }));
  const desk = new URL(writer.url()).pathname;
  const publicPath = at('/societies/demo-society/story-piece');
  await expect(writer.getByRole('button', { name: t('societyOffice.pass'), exact: true })).toHaveCount(0);

  const [one, two] = [await opened('secretary'), await opened('operator')];
  expect((await one.goto(publicPath))?.status()).toBe(404);
  for (const reader of [one, two]) {
    await reader.goto(desk);
    await expectFitPage(reader);
    await reader.getByRole('button', { name: t('societyOffice.pass'), exact: true }).click();
    await expect(reader.locator('.toast')).toBeVisible();
  }

  const context = await browser.newContext({ baseURL: site.url });
  const reader = await context.newPage();
  await reader.goto(`${at('/societies')}?q=${encodeURIComponent('䶮 委员会')}`);
  await expectFitPage(reader);
  await reader.getByRole('link', { name: '委员会在看什么，𬴊和䶮也想知道' }).click();
  await expectFitPage(reader);
  await expect(reader.locator('main')).toContainText(t('societies.capacity-society'));
  await expect(reader.locator('main')).toContainText(t('societies.capacity-desk'));
  await expect(reader.locator('.society-text a')).toHaveAttribute('href', 'https://www.most.gov.cn/');
  await reader.goto(localised('/societies/demo-society', 'en'));
  await expectFitPage(reader);
  const told = translator('en');
  await expect(reader.locator('main')).toContainText(told('societies.onlyZh'));
  for (const feed of ['feed.xml', 'feed.json'])
    expect(await (await reader.request.get(at(`/societies/${feed}`))).text()).toContain('story-piece');

  // The search of the site finds it, by the same keys as everything else, and has nothing sent again that it holds.
  const found = reader.locator('[data-societies] li a');
  const answered = reader.waitForResponse(/societies\/search\.json/);
  await reader.goto(`${at('/search')}?q=${encodeURIComponent('在看什么 𬴊')}`);
  const etag = (await answered).headers().etag ?? '';
  await expect(found).toHaveText(['委员会在看什么，𬴊和䶮也想知道']);
  await expectFitPage(reader);
  const again = await reader.request.get(at('/societies/search.json'), { headers: { 'If-None-Match': etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);

  await two.goto(desk);
  await two.getByText(t('societyOffice.withdraw')).first().click();
  await two.locator('textarea[name=reason]').last().fill('来源被撤稿');
  await two.locator('form:has(textarea[name=reason]) button').last().click();
  await expect(two.locator('.toast')).toBeVisible();
  expect((await reader.goto(publicPath))?.status()).toBe(410);
  await expect(reader.locator('main')).toContainText('来源被撤稿');
  await expect(reader.locator('main')).not.toContainText('第一段');
  await reader.goto(`${at('/search')}?q=${encodeURIComponent('在看什么 𬴊')}`);
  await expect(reader.locator('[data-said]')).toContainText('在看什么 𬴊');
  await expect(found).toHaveCount(0);
});

for (const language of ['zh-CN', 'en'] as const)
  test(`a topic for newsrooms holds five sentences to copy, and reads without JavaScript (${language})`, async ({ browser, site }) => {
    const words = translator(language);
    const path = localised('/newsroom/research-misconduct', language);
    const plain = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();
    await plain.goto(localised('/newsroom', language));
    await plain.locator('main a[href$="/newsroom/research-misconduct"]').click();
    await expect(plain.locator('.newsroom-sentences > li')).toHaveCount(5);
    await expect(plain.locator('.newsroom-sentences > li:has(a)')).toHaveCount(5);
    await expect(plain.getByRole('button', { name: words('newsroom.copy'), exact: true })).toHaveCount(0);
    await expect(plain.locator('main')).toContainText(words('newsroom.error-field'));
    await expect(plain.locator('main')).toContainText(words('newsroom.noReviews'));

    const context = await browser.newContext({ baseURL: site.url, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(path);
    await expectFitPage(page);
    await page.getByRole('button', { name: words('newsroom.copy'), exact: true }).click();
    await expect(page.getByText(words('newsroom.copied'))).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').length).toBe(6);
    expect(copied).toContain('CC BY 4.0');
    await page.locator('main a[href*="media-toolbox"]').click();
    await expect(page.locator('#h-clinic')).toBeVisible();
  });

test('reasons are weighed by keyboard, and the note stays on this device', async ({ page, site }) => {
  await page.goto(`${site.url}${at('/pieces/fourteen-days')}`);
  const scale = page.locator('#w-fourteen');
  await scale.locator('[data-weigh-when="before"] input').first().focus();
  await page.keyboard.press('Space');
  await scale.locator('#w-fourteen-r1').focus();
  await page.keyboard.press('Space');
  await scale.locator('[data-weigh-when="after"] input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(scale.locator('[data-weigh-said]')).toContainText(t('weigh.unheard'));
  await scale.locator('#w-fourteen-r2').check();
  await expect(scale.locator('[data-weigh-said]')).toContainText(t('weigh.heard'));
  await page.reload();
  await expect(scale.locator('#w-fourteen-r1')).toBeChecked();
});
