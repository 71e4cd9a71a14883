import type { Page } from '@playwright/test';
import { desc, eq } from 'drizzle-orm';
import { answer, attempt, recordOfLearning } from '#db/schema/index.ts';
import { publishedLibrary } from '../support/exam-world.ts';
import { lessonsDone } from '../support/lessons-done.ts';
import { reasonsIn } from '../support/reasons-in.ts';
import { answerCard, answerPlain } from './support/answer-card.ts';
import { answerKey } from './support/answer-key.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expectLivePaper } from './support/expect-live-paper.ts';
import { expect, test } from './support/test.ts';
import { unhurried } from './support/unhurried.ts';

const items = publishedLibrary().exams['gen-101']?.items ?? [];
const begin = async (page: Page, home = '') => {
  await page.goto(`${home}/exams/gen-101`);
  await page.locator('input[name=statement]').check();
  await page.locator('main form:has(input[name=statement]) button').click();
  await page.waitForURL(/\/exams\/gen-101\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
};

const expectNoKey = (text: string) => {
  expect(text).not.toMatch(/rationale|("|&quot;)(correct|violation|place|match|panel|rubric|levels)\1/);
  for (const item of items) for (const reason of reasonsIn(item)) expect(text.includes(reason)).toBe(false);
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one sits an exam by plain form: the statement first, answers saved, gaps asked about, a result by objective', async ({
    page,
    signIn,
    site,
  }) => {
    await signIn('student');
    await page.goto('/exams/gen-101');
    await page.locator('main form:has(input[name=statement]) button').click();
    await expect(page.locator('.error-summary')).toContainText('诚信声明');
    const attemptId = await begin(page);
    expectNoKey(await page.content());
    await expect(page.locator('.question')).toHaveCount(20);

    const key = await answerKey(site, attemptId);
    const answerAt = (index: number) => answerPlain(page.locator(`#q-${index + 1}`), key[index]?.right ?? { type: 'single', choice: 'a' });
    await answerAt(0);
    await answerAt(1);
    await page.getByRole('button', { name: '保存答案' }).click();
    await expect(page.locator('.toast')).toContainText('已保存');
    await expect(page.locator('#q-1 .question-state')).toContainText('回执');
    expect(await site.db.$count(answer, eq(answer.attemptId, attemptId))).toBe(2);

    await answerAt(2);
    await page.getByRole('button', { name: '交卷' }).click();
    await expect(page.getByRole('alert')).toContainText('第4、5、');
    await page.getByRole('button', { name: '就这样交卷' }).first().click();
    await page.waitForURL(/result$/);
    await expect(page.locator('main')).toContainText('未合格');
    await expect(page.locator('.result-objective')).toHaveCount(6);
    expectNoKey(await page.content());
    expect(await site.db.$count(answer, eq(answer.attemptId, attemptId))).toBe(3);
  });
});

test('each answer is saved as it is given, waits through a lost connection, and a pass leads to the record', async ({
  page,
  context,
  signIn,
  site,
}) => {
  test.setTimeout(480_000);
  await signIn('investigator');
  const time = unhurried(context);
  await time.begin();
  const attemptId = await begin(page, '/en');
  const [sat] = await site.db.select().from(attempt).where(eq(attempt.id, attemptId));
  await lessonsDone(site.db, { personId: sat?.personId ?? '', at: new Date(), which: 'decisions' });
  await expectLivePaper(page);
  await expect(page.getByRole('timer')).toBeVisible();
  await expectFitPage(page);
  expectNoKey(await page.content());

  const key = await answerKey(site, attemptId);
  let given = 0;
  const answerAt = async (index: number, online = true) => {
    const { item, right } = key[index] ?? {};
    if (!item || !right) throw new Error(`There is no question ${index}.`);
    await page.locator('.question-list a').nth(index).click();
    await time.read(given);
    given += 1;
    const shown = page.locator('.question:not([hidden])');
    await answerCard(shown, item, right, 'en');
    await expect(page.locator('.question-list a').nth(index)).toHaveAttribute('data-state', 'answered');
    if (online) await expect(shown.locator('.question-state')).toContainText('receipt');
  };
  await answerAt(0);
  await expect(page.locator('.exam-saved')).toContainText('Saved · receipt');

  // An answer of several parts may wait in two versions while it grows, so questions of one letter are looked for.
  const ofOneLetter = key.flatMap(({ item }, index) => (index > 0 && item.type === 'single' ? [index] : [])).slice(0, 3);
  await context.setOffline(true);
  for (const index of ofOneLetter) await answerAt(index, false);
  await expect(page.locator('.exam-saved')).toContainText('waiting to be saved: 3');
  await context.setOffline(false);
  await expect(page.locator('.exam-saved')).toContainText('Saved · receipt');
  // An answer of several parts is saved as it grows, so rows are no measure of how many questions are safe.
  const safe = await site.db.selectDistinct({ itemId: answer.itemId }).from(answer).where(eq(answer.attemptId, attemptId));
  expect(safe).toHaveLength(4);

  await page.reload();
  await expectLivePaper(page);
  await expect(page.locator('.question-list a[data-state=answered]')).toHaveCount(4);
  for (let index = 1; index < 20; index += 1) if (!ofOneLetter.includes(index)) await answerAt(index);
  await expect(page.locator('.question-list a[data-state=answered]')).toHaveCount(20);
  await time.end();
  await page.locator('.exam-side').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('dialog')).toContainText('Every question is answered.');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await page.waitForURL(/result$/);
  await expect(page.locator('main')).toContainText('20 of 20');
  await expectFitPage(page);
  const [issued] = await site.db.select().from(recordOfLearning).orderBy(desc(recordOfLearning.issuedAt));
  await expect(page.getByRole('link', { name: 'Open the record of learning' })).toHaveAttribute('href', `/en/records/${issued?.serial}`);
  await page.goto(`/en/exams/gen-101/${attemptId}/receipts`);
  await expectFitPage(page);
  await page.goto('/exams/gen-101');
  await expect(page.locator('main')).toContainText('你已经合格');
  await expectFitPage(page);
});

test('by keyboard alone: choose with the arrows, go on, hand in', async ({ page, signIn, site }) => {
  await signIn('secretary');
  const attemptId = await begin(page);
  await expectLivePaper(page);
  await expect(page.getByRole('timer')).toBeVisible();
  const pressUntil = async (name: string) => {
    for (let n = 0; n < 60; n += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent ?? '')) === name) return page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    }
    throw new Error(`The focus never came to ${name}.`);
  };
  const key = await answerKey(site, attemptId);
  const at = key.findIndex(({ item }, i) => item.type === 'single' && key[i + 1]?.item.type === 'single');
  await page.locator('.question-list a').nth(at).focus();
  await page.keyboard.press('Enter');
  // The question takes the focus once it is drawn.
  await expect(page.locator(`#q-${at + 1}`)).toBeFocused();
  await page.locator('.question:not([hidden]) input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await pressUntil('下一题');
  await expect(page.locator(`#q-${at + 2}`)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('.question-list a[data-state=answered]')).toHaveCount(2);
  await pressUntil('交卷');
  await pressUntil('就这样交卷');
  await page.waitForURL(/result$/);
  const [row] = await site.db.select().from(attempt).where(eq(attempt.id, attemptId));
  expect(row?.closedBy).toBe('learner');
});

test('when time is up the paper hands itself in', async ({ page, signIn, standAt, site }) => {
  const start = new Date();
  await standAt(start);
  await signIn('expiring');
  const attemptId = await begin(page);
  const at = (await answerKey(site, attemptId)).findIndex(({ item }) => item.type === 'single');
  await expectLivePaper(page);
  await page.locator('.question-list a').nth(at).click();
  await expect(page.locator(`#q-${at + 1}`)).toBeVisible();
  await page.locator('.question:not([hidden]) input').first().check();
  await expect(page.locator('.exam-saved')).toContainText('回执');
  await standAt(new Date(start.getTime() + 40 * 60_000 - 3000));
  await page.reload();
  await page.waitForURL(/result$/, { timeout: 60_000 });
  const [row] = await site.db.select().from(attempt).where(eq(attempt.id, attemptId));
  expect(row?.result).toBe('failed');
});

test('the door for saves takes JSON of our own pages alone, from the person whose paper it is', async ({ page, context, signIn, site }) => {
  await signIn('administrator');
  const attemptId = await begin(page);
  const door = `${site.url}/api/attempts/${attemptId}/answers`;
  const itemId = (await answerKey(site, attemptId)).find(({ item }) => item.type === 'single')?.item.id;
  const data = { saves: [{ saveId: crypto.randomUUID(), itemId, response: { type: 'single', choice: 'a' } }] };
  const post = async (headers: Record<string, string>, body: unknown = data) => context.request.post(door, { headers, data: body });

  const good = await post({ origin: site.url, 'sec-fetch-site': 'same-origin' });
  expect(good.status()).toBe(200);
  expectNoKey(await good.text());
  expect((await post({ origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await post({ origin: site.url, 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  expect((await post({ origin: site.url, 'content-type': 'text/plain' }, JSON.stringify(data))).status()).toBeGreaterThanOrEqual(403);
  expect((await post({ origin: site.url }, { saves: 'none' })).status()).toBe(400);
  expectNoKey(await (await context.request.get(door)).text());

  await signIn('secretary');
  expect((await context.request.get(door)).status()).toBe(404);
  expect((await post({ origin: site.url })).status()).toBe(404);
  await signIn('auditor');
  expect((await post({ origin: site.url })).status()).toBe(403);
  await context.clearCookies();
  expect((await post({ origin: site.url })).status()).toBe(401);
});
