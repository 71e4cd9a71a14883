import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

for (const locale of ['zh-CN', 'en'] as const) {
  const at = (path: string) => localised(path, locale);
  const t = translator(locale);

  test.describe(`what people are told (${locale})`, () => {
    test('a learner finds it on pages that everybody can use', async ({ page, signIn }) => {
      await signIn('student');
      for (const path of ['/notices', '/account', '/account/letters', '/account/calendar', '/unsubscribe/not-a-token']) {
        await page.goto(at(path));
        await expectFitPage(page);
      }
    });

    test('the address that a mail program clicks leads, when a person opens it, to the page that asks first', async ({ page }) => {
      for (const [clicked, asks] of [
        ['/api/unsubscribe/not-a-token', '/unsubscribe/not-a-token'],
        ['/api/newsletter/leave/not-a-token', '/newsletter/leave/not-a-token'],
      ] as const) {
        const answer = await page.request.get(clicked, { headers: { 'Accept-Language': locale }, maxRedirects: 0 });
        expect(answer.headers().location).toBe(at(asks));
        await page.goto(at(asks));
        await expect(page.locator('h1')).toHaveCount(1);
      }
    });

    test('a learner subscribes to the due days, and the address ends when it is revoked', async ({ page, signIn }) => {
      await signIn('student');
      await page.goto(at('/account/calendar'));
      await page
        .getByRole('button', { name: t('calendar.make') })
        .or(page.getByRole('button', { name: t('calendar.remake') }))
        .click();
      const address = new URL((await page.locator('main code').textContent()) ?? '').pathname;
      const feed = await page.request.get(address);
      expect(feed.headers()['content-type']).toContain('text/calendar');
      expect(await feed.text()).toContain('BEGIN:VEVENT');
      await expectFitPage(page);
      await page.getByRole('button', { name: t('calendar.revoke') }).click();
      await expect(page.locator('main')).toContainText(t('calendar.none'));
      expect((await page.request.get(address)).status()).toBe(404);
    });

    test('an administrator adds a webhook, sees every fault of the form at once, pauses it and removes it', async ({ page, signIn }) => {
      await signIn('administrator');
      await page.goto(at('/admin/webhooks'));
      await expectFitPage(page);
      await page.getByRole('button', { name: t('webhooks.addButton') }).click();
      await expect(page.locator('.error-summary li')).toHaveCount(3);
      await page.locator('input[name="label"]').fill('HR');
      await page.locator('input[name="url"]').fill('http://127.0.0.1:9/hook');
      await page.locator('input[name="types"]').first().check();
      await page.getByRole('button', { name: t('webhooks.addButton') }).click();
      await expect(page.locator('main code')).toHaveText(/^[\w-]{40,}$/);
      await page.locator('input[name="kind"][value="dingtalk"]').check();
      await page.locator('input[name="label"]').fill('Robot');
      await page.locator('input[name="url"]').fill('http://127.0.0.1:9/robot');
      await page.locator('input[name="secret"]').fill('SEC-of-the-robot');
      await page.locator('input[name="types"]').first().check();
      await page.getByRole('button', { name: t('webhooks.addButton') }).click();
      await expect(page.locator('main')).toContainText('Robot');
      await expect(page.locator('main')).not.toContainText('SEC-of-the-robot');
      await page
        .getByRole('link', { name: t('webhooks.open') })
        .first()
        .click();
      await expectFitPage(page);
      await page.getByRole('button', { name: t('webhooks.pause') }).click();
      await expect(page.getByRole('button', { name: t('webhooks.resume') })).toBeVisible();
      await page.getByRole('button', { name: t('webhooks.remove') }).click();
      await page.waitForURL((url) => url.pathname.endsWith('/admin/webhooks'));
    });

    test('the auditor reads the log of messages; a learner does not', async ({ page, signIn }) => {
      await signIn('auditor');
      await page.goto(at('/admin/messages'));
      await expect(page.locator('h1')).toHaveText(t('messages.log'));
      await expectFitPage(page);
      expect((await page.goto(at('/admin/webhooks')))?.status()).toBe(403);
      await signIn('student');
      expect((await page.goto(at('/admin/messages')))?.status()).toBe(403);
    });
  });

  test.describe(`notices without JavaScript (${locale})`, () => {
    test.use({ javaScriptEnabled: false });
    test('are marked as read one by one and all at once, and the count at the head follows', async ({ page, signIn }) => {
      await signIn(locale === 'en' ? 'expiring' : 'student');
      await page.goto(at('/notices'));
      const unread = page.locator('section[aria-labelledby="unread"] article');
      const before = await unread.count();
      expect(before).toBeGreaterThan(0);
      await expect(page.locator('header a .badge')).toContainText(String(before));
      await unread.first().getByRole('button').click();
      await expect(unread).toHaveCount(before - 1);
      await expect(page.locator('section[aria-labelledby="read"] article')).toHaveCount(1);
      await page.waitForLoadState();
      const all = page.getByRole('button', { name: t('messages.markAllRead') });
      if ((await all.count()) > 0) await all.click();
      else if (before > 1) await unread.first().getByRole('button').click();
      await expect(unread).toHaveCount(0);
      await expect(page.locator('header .badge')).toHaveCount(0);
    });

    test(`a person chooses how to be written to`, async ({ page, signIn }) => {
      await signIn('visitor');
      await page.goto(at('/account/letters'));
      await page.locator('input[name="confirmations"]').uncheck();
      await page.locator('input[name="quietWeekends"]').check();
      await page.getByRole('button', { name: t('messages.save') }).click();
      await expect(page.locator('input[name="confirmations"]')).not.toBeChecked();
      await expect(page.locator('input[name="quietWeekends"]')).toBeChecked();
      await page.locator('input[name="confirmations"]').check();
      await page.getByRole('button', { name: t('messages.save') }).click();
      await expect(page.locator('input[name="confirmations"]')).toBeChecked();
    });
  });
}
