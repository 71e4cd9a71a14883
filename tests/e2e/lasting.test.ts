import { and, eq } from 'drizzle-orm';
import { account, completion, edition } from '#db/schema/index.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { rightTo, wrongTo } from '../support/exam-world.ts';
import { answerPlain } from './support/answer-card.ts';
import { practiceItem } from './support/answer-key.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import type { Site } from './support/site.ts';
import { emailOf, expect, test } from './support/test.ts';

/** Somebody of the cast completed the course some days ago. */
const completed = async ({ db }: Site, who: string, daysAgo: number) => {
  const [person] = await db
    .select({ id: account.personId })
    .from(account)
    .where(eq(account.email, emailOf(who)));
  const [course] = await db
    .select({ id: edition.id })
    .from(edition)
    .where(and(eq(edition.kind, 'course'), eq(edition.slug, 'gen-101')));
  const completedOn = addDays(dayOf(new Date()), -daysAgo);
  const row = { id: crypto.randomUUID(), personId: person?.id ?? '', course: 'gen-101', editionId: course?.id ?? '', minutes: 120 };
  await db.insert(completion).values({ ...row, completedOn, completedAt: startOfDay(completedOn) });
};

for (const [locale, who, script] of [
  ['zh-CN', 'student', 'without a script'],
  ['en', 'visitor', 'with scripts'],
] as const)
  test.describe(`what was learnt, on a phone, ${script}`, () => {
    test.use({ javaScriptEnabled: script === 'with scripts', viewport: { width: 390, height: 844 } });
    test('is asked again in three questions, each explained once it is answered', async ({ page, site, signIn }) => {
      const t = translator(locale);
      await completed(site, who, 4);
      await signIn(who);
      await page.goto(localised('/my-training', locale));
      await page
        .locator('section[aria-labelledby="refresh"]')
        .getByRole('link', { name: t('refresh.open') })
        .click();
      await expect(page.locator('h1')).toHaveText(t('refresh.title'));
      if (script === 'with scripts') await expectFitPage(page);
      await page.getByRole('button', { name: t('refresh.begin') }).click();
      for (const n of [1, 2, 3]) {
        await expect(page.locator('.check .kicker')).toHaveText(t('refresh.number', { n, all: 3 }));
        await expect(page.locator('.refresh-why')).toHaveCount(0);
        if (n === 1) {
          await page.getByRole('button', { name: t('refresh.answer') }).click();
          await expect(page.locator('.error-summary li')).toHaveCount(1);
        }
        // Which items are asked hangs on the day: they may be of any type.
        const card = page.locator('form.check');
        const item = await practiceItem(site, await card.locator('input[name="item"]').inputValue());
        const response = n === 2 ? wrongTo(item) : rightTo(item);
        await answerPlain(card, response);
        await page.getByRole('button', { name: t('refresh.answer') }).click();
        await expect(page.locator('#why')).toHaveText(
          n === 2 ? new RegExp(`^(${t('refresh.partly')}|${t('tags.notBest')})$`) : t('tags.right'),
        );
        await expect(page.locator('.check .clause-source a').first()).toBeVisible();
        if (script === 'with scripts' && n === 1) await expectFitPage(page);
        await page.getByRole('link', { name: t(n < 3 ? 'refresh.nextItem' : 'refresh.toEnd') }).click();
      }
      await expect(page.locator('.notice-title')).toHaveText(t('refresh.doneTitle'));
      await page.goto(localised('/my-training', locale));
      await expect(page.locator('section[aria-labelledby="refresh"] .card')).toHaveCount(0);
    });
  });

test.describe('the five-step worksheet without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('is handed in, set beside the expert’s version that was in no page before, and revised once', async ({ page, signIn }) => {
    const t = translator('zh-CN');
    await signIn('investigator');
    await page.goto('/learn/gen-101/05-five-step-thinking');
    const sheet = page.locator('#w-lecture-video');
    await expect(sheet).not.toContainText('重新采集要半年');
    await sheet.getByRole('button', { name: t('worksheet.handIn') }).click();
    await expect(page.locator('.error-summary li')).toHaveCount(2);
    await sheet.locator('[name="frame"]').fill('下周三之前，负责人决定用不用旧录像。');
    await sheet.locator('[name="rules"]').first().check();
    await sheet.locator('[name="decision"]').fill('先不用，改报自愿的班。');
    await sheet.getByRole('button', { name: t('worksheet.handIn') }).click();
    await expect(sheet).toContainText('重新采集要半年');
    await expect(sheet).toContainText('先不用，改报自愿的班。');
    await sheet.locator('[name="difference1"]').fill('我没有想到拒绝的学生。');
    await sheet.locator('[name="criteria"]').first().check();
    await sheet.getByRole('button', { name: t('worksheet.reviseSend') }).click();
    await expect(sheet).toContainText(t('worksheet.score', { score: 1, total: 15 }));
    await expect(sheet.locator('form')).toHaveCount(0);
  });
});

test('a story with branches shows the way so far, goes by keyboard, and keeps its end', async ({ page, signIn }) => {
  await signIn('investigator');
  await page.goto('/learn/data-101/05-when-it-leaks');
  const story = page.locator('#d-lost-drive');
  await expect(story.locator('.scene:visible')).toHaveCount(1);
  await story.locator('[data-to="d-lost-drive-s3"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#d-lost-drive-s3 .scene-title')).toBeFocused();
  await story.locator('[data-to="d-lost-drive-e3"]').click();
  await expect(story.locator('.scene:visible')).toHaveCount(3);
  await story.locator('#d-lost-drive-e3 button').click();
  await expect(page.locator('#d-lost-drive-e3 .badge')).toBeVisible();
  await expectFitPage(page);
});

test('the forms before a course are taken once, and say nothing of how they came out', async ({ page, signIn }) => {
  const t = translator('en');
  await signIn('secretary');
  await page.goto('/en/measures/gen-101');
  await expectFitPage(page);
  await page.getByRole('button', { name: t('measure.send') }).click();
  await expect(page.locator('.error-summary li')).toHaveCount(1);
  await page.waitForLoadState();
  for (const scale of await page.locator('.measure-scale').all()) await scale.locator('input').nth(3).check();
  await page.getByRole('button', { name: t('measure.send') }).click();
  await expect(page.locator('.notice-title')).toHaveText(t('measure.thanks'));
  await expect(page.locator('main')).not.toContainText(/\d+ of \d+/);
});
