import { eq } from 'drizzle-orm';
import { stateParticulars } from '#commands/committees/state-particulars.ts';
import { committeeSeat } from '#db/schema/index.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const today = dayOf(new Date());

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`a committee (${locale})`, () => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const finding = (words: string) => ({ hasText: words });

    test('its secretary checks how it is composed, today and on a past day, and enters what is missing', async ({ page, signIn }) => {
      await signIn('secretary');
      await page.goto(at('/admin/committees'));
      await page.locator('main table a').first().click();
      await expectFitPage(page);
      const members = page.locator('.findings li', finding(t('composition.check-members', { counted: 6, needed: 7 })));
      await expect(members).toContainText(t('composition.no'));
      await expect(members.getByRole('link')).toHaveAttribute('href', /KJ-10$/);

      await page.locator('#day').fill(addDays(today, -60));
      await page.getByRole('button', { name: t('coverage.show'), exact: true }).click();
      await expect(page.locator('#composition')).toContainText(t('composition.seatedEmpty'));
      await expect(page.locator('.findings li', finding(t('composition.check-members', { counted: 0, needed: 7 })))).toHaveCount(1);
      await expectFitPage(page);

      await page.getByRole('link', { name: t('coverage.reset') }).click();
      const seated = page.locator('#composition tbody tr').last();
      await expect(seated).toContainText(t('committees.role-lay'));
      await seated.getByRole('link').click();
      await expectFitPage(page);
      await page.locator('#fromOn').fill(addDays(today, -400));
      await page.getByLabel(t('composition.background-other'), { exact: true }).check();
      await page.getByLabel(t('composition.standing-outside'), { exact: true }).check();
      await page.getByRole('button', { name: t('composition.enterAct'), exact: true }).click();
      await expect(page.locator('#fromOn-error')).toHaveCount(1);
      await expect(page.getByLabel(t('composition.standing-outside'), { exact: true })).toBeChecked();
      await page.locator('#fromOn').fill(today);
      await page.getByRole('button', { name: t('composition.enterAct'), exact: true }).click();
      await expect(page.locator('.findings li', finding(t('composition.check-outside', { counted: 1 })))).toContainText(
        t('composition.yes'),
      );
    });

    test('its secretary plans a meeting that does not stand without the lay member, who then comes', async ({ page, signIn, site }) => {
      const [lay] = await site.db.select().from(committeeSeat).where(eq(committeeSeat.role, 'lay'));
      const outsider = { sex: null, backgrounds: ['other' as const], speciality: null, standing: 'outside' as const };
      await stateParticulars(
        site.db,
        { seatId: lay?.id ?? '', fromOn: lay?.startedOn ?? '', ...outsider },
        { actor: { kind: 'system' }, now: new Date() },
      );
      await page.setViewportSize({ width: 390, height: 844 });
      await signIn('secretary');
      await page.goto(at('/admin/committees'));
      await page.locator('main table a').first().click();
      await page.getByRole('link', { name: t('committeeParts.meetings'), exact: true }).click();
      await expectFitPage(page);
      await page.locator('#title').fill(`十二月审查会 ${locale}`);
      await page.locator('#startsAt').fill(`${addDays(today, 14)}T09:30`);
      await page.locator('#domain').selectOption('medicine');
      await page.getByRole('button', { name: t('meetings.callAct'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('meetings.stands-no'));

      const attendees = page.locator('.attendees > li');
      const accept = async (row: number) => {
        await attendees
          .nth(row)
          .getByRole('button', { name: new RegExp(`^${t('meetings.accept')}`) })
          .click();
        await expect(attendees.nth(row)).toContainText(t('meetings.answer-accepted'));
      };
      for (const row of [0, 1, 2, 3, 4]) await accept(row);
      await expect(page.locator('.notice-title')).toHaveText(t('meetings.stands-no'));
      await expect(page.locator('section[aria-labelledby="readiness"] ol li')).toHaveCount(1);
      await expect(page.locator('section[aria-labelledby="readiness"] ol li')).toContainText(t('meetings.fills-outside'));
      await expectFitPage(page);
      await accept(6);
      await expect(page.locator('.notice-title')).toHaveText(t('meetings.stands-yes'));
      await expectFitPage(page);
    });

    test('its register and its calendar are whole pages, and the calendar can be subscribed to', async ({ page, signIn }) => {
      await signIn('secretary');
      await page.goto(at('/admin/committees'));
      await page.locator('main table a').first().click();
      await page.getByRole('link', { name: t('committeeParts.register'), exact: true }).click();
      await expectFitPage(page);
      await page.getByRole('link', { name: t('committeeParts.desk'), exact: true }).click();
      await expectFitPage(page);
      await page.getByRole('button', { name: new RegExp(`${t('committeeDesk.feedMake')}|${t('committeeDesk.feedRemake')}`) }).click();
      const address = (await page.locator('code.record-url').textContent()) ?? '';
      const calendar = await page.request.get(new URL(address).pathname);
      expect(calendar.headers()['content-type']).toContain('text/calendar');
      expect(await calendar.text()).toContain('BEGIN:VEVENT');
      await page.goto(at('/my-meetings'));
      await expectFitPage(page);
    });
  });
