import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

test.describe('the head of a page on a phone, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of ['zh-CN', 'en'] as const)
    for (const care of ['off', 'on'] as const)
      test(`takes two lines at the most and its menu leads on (${locale}, care view ${care})`, async ({ page, signIn, site }) => {
        await signIn('administrator');
        await page.context().addCookies([{ name: 'care', value: care, url: site.url }]);
        for (const width of [320, 390]) {
          await page.setViewportSize({ width, height: 640 });
          await page.goto(localised('/notices', locale));
          const line = (await page.locator('.brand').boundingBox())?.height ?? 0;
          const head = (await page.locator('.site-header').boundingBox())?.height ?? 0;
          expect(head / line, `${width} px`).toBeLessThan(3);
        }
        const t = translator(locale);
        const link = page.getByRole('link', { name: t('ui.nav-admin'), exact: true });
        await expect(link).toBeHidden();
        await page.locator('.site-menu > summary').click();
        await link.click();
        await expect(page).toHaveURL(/\/admin$/);
      });
});

test('the open menu of a phone fits everybody', async ({ page, signIn }) => {
  await signIn('administrator');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/notices');
  await page.locator('.site-menu > summary').click();
  await expect(page.locator('.site-menu .site-nav')).toBeVisible();
  await expectFitPage(page);
});
