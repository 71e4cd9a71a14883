import { and, eq, isNotNull } from 'drizzle-orm';
import { eventLetter, trainingEvent } from '#db/schema/index.ts';
import { beijingTime } from '#domain/shared/beijing-time.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { mailAbout } from './support/mail-about.ts';
import type { Site } from './support/site.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';

/** The clock sends letters every half minute: waits until so many of a kind have gone out about an event. */
const lettersOut = ({ db }: Site, eventId: string, kind: 'moved_up' | 'cancelled') =>
  expect
    .poll(() => db.$count(eventLetter, and(eq(eventLetter.eventId, eventId), eq(eventLetter.kind, kind), isNotNull(eventLetter.sentAt))), {
      message: `letters of the kind ${kind}`,
      timeout: 150_000,
    })
    .toBeGreaterThan(0);

const phone = { viewport: { width: 390, height: 844 } };
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`training events (${locale})`, () => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const title = `案例研讨 ${locale}（演示）`;

    test('full, waiting, moved up, signed in by code on a phone, put right by the trainer, confirmed, and in the ledger', async ({
      page,
      browser,
      signIn,
      standAt,
      site,
    }) => {
      test.setTimeout(600_000);
      await signIn('secretary');
      await page.goto(at('/admin/events/new'));
      await page.locator('#title').fill(title);
      await page.locator('#summary').fill('先判断，再讨论。');
      await page.locator('#startsAt').fill(beijingTime(inMinutes(20)));
      await page.locator('#endsAt').fill(beijingTime(inMinutes(80)));
      await page.locator('#capacity').fill('1');
      await page.locator('#hours-ai').fill('1.5');
      await page.getByLabel('沈若谷').check();
      await page.getByRole('button', { name: t('eventOffice.createAct'), exact: true }).click();
      // Everything that is wrong is said at once, and what was typed stays.
      await expect(page.locator('#place-error')).toBeVisible();
      await expect(page.locator('#topics')).toContainText(locale === 'en' ? 'lower them' : '改小学时');
      await expect(page.locator('#title')).toHaveValue(title);
      await page.locator('#place').fill('主楼305');
      await page.locator('#hours-ai').fill('1');
      await page.getByRole('button', { name: t('eventOffice.createAct'), exact: true }).click();
      await expect(page.locator('h1')).toContainText(title);
      await expectFitPage(page);
      const [event] = await site.db.select().from(trainingEvent).where(eq(trainingEvent.title, title));
      const eventId = event?.id ?? '';

      const opened = async (who: string, options: object = {}) => {
        const context = await browser.newContext({ baseURL: site.url, ...options });
        await signInTo(context, site, emailOf(who));
        return context.newPage();
      };
      const first = await opened('student');
      await first.goto(at(`/events/${eventId}`));
      await first.getByRole('button', { name: t('events.registerAct'), exact: true }).click();
      await expect(first.locator('main')).toContainText(t('events.registered'));

      const second = await opened('namesake-a', phone);
      await second.goto(at(`/events/${eventId}`));
      await second.getByRole('button', { name: t('events.waitAct'), exact: true }).click();
      await expect(second.locator('main')).toContainText(t('events.waiting', { n: 1 }));
      await expectFitPage(second);

      await first.getByRole('button', { name: t('events.giveUp'), exact: true }).click();
      await expect(first.locator('main')).not.toContainText(t('events.giveUp'));
      await second.reload();
      await expect(second.locator('main')).toContainText(t('events.registered'));

      // On the wall of the room, and on a phone that loses its connection just then.
      await page.goto(at(`/admin/events/${eventId}/screen`));
      const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
      await second.goto(at(`/check-in/${eventId}`));
      await expectFitPage(second);
      await second.context().setOffline(true);
      await second.locator('#code').fill(code);
      await second.getByRole('button', { name: t('events.checkInAct'), exact: true }).click();
      await expect(second.locator('[data-queued]')).toBeVisible();
      await second.context().setOffline(false);
      await expect(second.locator('main')).toContainText(t('events.present'), { timeout: 60_000 });

      // A phone without a script signs in by an ordinary form, one that scanned the code included.
      const plain = await opened('expiring', { ...phone, javaScriptEnabled: false });
      const wrong = code === '111111' ? '222222' : '111111';
      await plain.goto(at(`/check-in/${eventId}?code=${wrong}`));
      await plain.getByRole('button', { name: t('events.checkInAct'), exact: true }).click();
      await expect(plain.locator('#code-error')).toBeVisible();
      await plain.locator('#code').fill(code);
      await plain.getByRole('button', { name: t('events.checkInAct'), exact: true }).click();
      await expect(plain.locator('main')).toContainText(t('events.present'));

      // Afterwards the trainer enters somebody whose phone was empty, and the secretary confirms the list.
      const after = { 'x-minglun-now': inMinutes(100).toISOString() };
      const trainer = await opened('teacher');
      await trainer.context().setExtraHTTPHeaders(after);
      await trainer.goto(at(`/admin/events/${eventId}`));
      await trainer.locator('main summary', { hasText: t('eventOffice.corrections') }).click();
      await trainer.locator('#number').fill('0024117');
      await trainer.locator('#lateReason').fill('手机没电');
      await trainer.getByRole('button', { name: t('eventOffice.lateAct'), exact: true }).click();
      await expect(trainer.locator('main')).toContainText('手机没电');
      await standAt(inMinutes(100));
      await page.goto(at(`/admin/events/${eventId}`));
      await page.getByRole('button', { name: t('eventOffice.confirmAct', { n: 3 }), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('eventOffice.confirmedOn', { at: '' }).trim());
      await expectFitPage(page);
      await first.goto(at('/hours'));
      await expect(first.locator('main')).toContainText(title);
      await expectFitPage(first);
      await lettersOut(site, eventId, 'moved_up');
      await mailAbout(site, emailOf('namesake-a'), title);
      for (const one of [first, second, plain, trainer]) await one.context().close();
    });

    test('the secretary cancels, and everybody on the list reads why, on the page and by letter', async ({ page, signIn, site }) => {
      test.setTimeout(480_000);
      await signIn('student');
      const [mock] = await site.db.select().from(trainingEvent).where(eq(trainingEvent.kind, 'mock-review'));
      const open = await site.db.select().from(trainingEvent).where(eq(trainingEvent.audience, 'open'));
      const lecture = open.filter(({ kind }) => kind === 'lecture')[locale === 'en' ? 1 : 0];
      await page.goto(at('/events'));
      await expectFitPage(page);
      await page.goto(at(`/events/${lecture?.id}`));
      await page.getByRole('button', { name: t('events.registerAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('events.registered'));
      await page.context().clearCookies();
      await signIn('secretary');
      await page.goto(at(`/admin/events/${lecture?.id}`));
      await page.locator('#reason').fill(`讲者生病 ${locale}`);
      await page.getByRole('button', { name: t('eventOffice.cancelAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('events.cancelledTitle'));
      await page.goto(at(`/admin/events/${mock?.id}/sheet`));
      await expect(page.locator('.paper-sheet')).toContainText('0010455');
      await page.context().clearCookies();
      await page.goto(at(`/events/${lecture?.id}`));
      await expect(page.locator('main')).toContainText(`讲者生病 ${locale}`);
      const ics = await (await page.request.get(`/api/events/${locale}.ics`)).text();
      expect(ics).toContain('STATUS:CANCELLED');
      await lettersOut(site, lecture?.id ?? '', 'cancelled');
      await mailAbout(site, emailOf('student'), `讲者生病 ${locale}`);
    });

    test('hours from elsewhere are handed in and decided on; guidance is read by everybody', async ({ page, signIn }) => {
      await signIn('expiring');
      await page.goto(at('/hours'));
      await page.getByText(t('hours.claimAdd'), { exact: true }).click();
      await page.locator('#title').fill(`外部研讨 ${locale}（演示）`);
      await page.locator('#provider').fill('某学会（演示）');
      await page.locator('#amount').fill('2');
      await page.getByRole('button', { name: t('hours.claimAct'), exact: true }).click();
      await expect(page.locator('#reference-error')).toBeVisible();
      await page.locator('#reference').fill('XH-2026');
      await page.getByRole('button', { name: t('hours.claimAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('hours.state-open'));
      await page.context().clearCookies();
      await signIn('secretary');
      await page.goto(at('/admin/hours'));
      const claim = page.locator('section', { hasText: `外部研讨 ${locale}（演示）` }).last();
      await claim.locator('textarea').fill('核对过编号');
      await claim.getByRole('button', { name: t('hours.accept'), exact: true }).click();
      await expect(page.locator('main')).not.toContainText(`外部研讨 ${locale}（演示）`);
      await page.context().clearCookies();
      await page.goto(at('/guidance'));
      await expect(page.locator('article')).toHaveCount(1);
      await expectFitPage(page);
    });
  });
