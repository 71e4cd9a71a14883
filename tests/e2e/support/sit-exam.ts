import type { Page } from '@playwright/test';
import { localeOf } from '#i18n/address.ts';
import { paper } from '#i18n/messages/paper.ts';
import { translator } from '#i18n/t.ts';
import { answerCard } from './answer-card.ts';
import { answerKey } from './answer-key.ts';
import { expectLivePaper } from './expect-live-paper.ts';
import type { Site } from './site.ts';
import { expect } from './test.ts';
import { unhurried } from './unhurried.ts';

/** From the exam's page: begins an attempt, answers every question as told, hands the paper in, and waits for the result. */
export const sitExam = async (page: Page, site: Site, answers: 'right' | 'wrong'): Promise<void> => {
  const locale = localeOf(new URL(page.url()).pathname);
  const t = translator(locale);
  const words = paper;
  const time = unhurried(page.context());
  await time.begin();
  await page.locator('input[name="statement"]').check();
  await page.getByRole('button', { name: t('exam.start') }).click();
  await page.waitForURL(/\/exams\/gen-101\/[0-9a-f-]{36}$/);
  await expectLivePaper(page);
  const attemptId = page.url().split('/').at(-1) ?? '';
  const key = await answerKey(site, attemptId);
  for (const [i, question] of key.entries()) {
    const card = page.locator(`#q-${i + 1}`);
    await expect(card).toBeVisible();
    await time.read(i);
    await answerCard(card, question.item, question[answers], locale);
    await expect(card.locator('.question-state')).toContainText(/\d/);
    if (i < key.length - 1) await page.getByRole('button', { name: words.next[locale], exact: true }).click();
  }
  await time.end();
  await page.getByRole('button', { name: words.handIn[locale], exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: words.handIn[locale], exact: true }).click();
  await page.waitForURL(/\/result/);
};
