import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { account, answer, institution, roleGrant } from '#db/schema/index.ts';
import { keyOf } from '#domain/assessment/score.ts';
import { ownAttempt } from '#queries/assessment/own-attempt.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expectLivePaper } from './support/expect-live-paper.ts';
import type { Site } from './support/site.ts';
import { emailOf, expect, test } from './support/test.ts';
import { unhurried } from './support/unhurried.ts';

const exam = 'rec-201';
const opinion =
  '第4页（浏览器里写的）：这一处只写了不适时自行处理，没有写谁来看、看见什么就停、半夜找谁。风险控制方案和应急预案要可操作。请补上停止的条件、值班电话和第二天的回访，由秘书核对这一页。';

const personOf = async ({ db }: Site, who: string): Promise<string> => {
  const [row] = await db
    .select({ personId: account.personId })
    .from(account)
    .where(eq(account.email, emailOf(who)));
  if (!row) throw new Error(`${who} has no account.`);
  return row.personId;
};

const letRate = async (site: Site, who: string): Promise<void> => {
  const [here] = await site.db.select().from(institution).where(eq(institution.slug, 'minglun-demo'));
  const grant = { personId: await personOf(site, who), role: 'item_reviewer' as const, institutionId: here?.id ?? '', unitId: null };
  await site.db.insert(roleGrant).values({ id: crypto.randomUUID(), ...grant, grantedAt: new Date() });
};

/** Opens the answer of this story among those that wait, and judges it: the same level of every criterion. */
const judge = async (page: Page, level: 0 | 1 | 2): Promise<void> => {
  await page.goto('/admin/ratings');
  await expectFitPage(page);
  // The oldest waits first, and this one was handed in last.
  await page.locator('.table tbody').first().getByRole('link').last().click();
  await expect(page.locator('blockquote')).toContainText('浏览器里写的');
  await expect(page.locator('main')).not.toContainText('林小满');
  await page.getByRole('button', { name: '交出评分' }).click();
  await expect(page.locator('.error-summary li')).toHaveCount(4);
  await expectFitPage(page);
  for (const key of ['a', 'b', 'c', 'd']) await page.locator(`label:has(input[name="level-${key}"][value="${level}"])`).click();
  await page.getByLabel('给作者的话').fill(level === 2 ? '四段都有，核得到。' : '我没有看到依据。');
  await page.getByRole('button', { name: '交出评分' }).click();
};

test('what was written waits for two people, a third is asked when they differ, and the writer learns how it was judged', async ({
  page,
  context,
  signIn,
  site,
}) => {
  test.setTimeout(400_000);
  await letRate(site, 'secretary');
  await letRate(site, 'investigator');
  await signIn('student');
  await page.goto(`/exams/${exam}`);
  await expect(page.locator('main')).toContainText('由2位评阅人按评分标准评');
  const time = unhurried(context);
  await time.begin();
  await page.locator('input[name=statement]').check();
  await page.locator('main form:has(input[name=statement]) button').click();
  await page.waitForURL(/\/exams\/rec-201\/[0-9a-f-]{36}$/);
  const attemptId = page.url().split('/').at(-1) ?? '';
  const items = (await newestEdition(site.db, 'exam', exam))?.snapshot.items ?? [];
  const questions = (await ownAttempt(site.db, await personOf(site, 'student'), attemptId))?.paper.questions ?? [];
  const asked = questions.flatMap(({ itemId }) => items.filter(({ id }) => id === itemId));
  const at = asked.findIndex(({ type }) => type === 'reflection');

  await expectLivePaper(page);
  await page.locator('.question-list a').nth(at).click();
  const card = page.locator(`#q-${at + 1}`);
  await card.locator('textarea').fill(opinion);
  await expect(card.locator('.question-state')).toContainText('回执');
  await expectFitPage(page);
  await page.goto('about:blank');
  const saves = asked.flatMap((item) => {
    const response = keyOf(item);
    return response ? [{ saveId: crypto.randomUUID(), itemId: item.id, response }] : [];
  });
  await time.end();
  const headers = { origin: site.url, 'sec-fetch-site': 'same-origin' };
  expect((await context.request.post(`${site.url}/api/attempts/${attemptId}/hand-in`, { headers, data: { saves } })).status()).toBe(200);
  await page.goto(`/exams/${exam}/${attemptId}/result`);
  await expect(page).toHaveURL(/awaiting$/);
  await expect(page.locator('main')).toContainText('等待评阅');
  await expectFitPage(page);

  await signIn('administrator');
  await judge(page, 2);
  await expect(page.locator('.toast')).toContainText('还要请另一位评阅');
  await signIn('secretary');
  await judge(page, 0);
  await expect(page.locator('.toast')).toContainText('相差太大');
  await signIn('student');
  await page.goto(`/exams/${exam}/${attemptId}/result`);
  await expect(page).toHaveURL(/awaiting$/);
  await signIn('investigator');
  await judge(page, 2);
  await expect(page.locator('.toast')).toContainText('评完了');
  // Of this answer and of the one that the demonstration had settled: one is far apart, so fewer than all levels are the same.
  const agreed = page.locator('section[aria-labelledby="agreement"]');
  await expect(agreed).toContainText('2份，8项');
  await expect(agreed).toContainText('38%');

  await signIn('student');
  await page.goto('/notices');
  await expect(page.locator('main')).toContainText('书面题已评阅');
  await page.goto(`/exams/${exam}/${attemptId}/result`);
  await expect(page.locator('main')).toContainText('满分30分，得30分');
  const judged = page.locator('section[aria-labelledby="written"]');
  await expect(judged).toContainText('我没有看到依据');
  await expect(judged).toContainText('四段都有');
  for (const name of ['单文静', '高明远', '周以宁']) await expect(judged).not.toContainText(name);
  await expectFitPage(page);
});

test('what is typed before the script has come is saved once it is there', async ({ page, signIn, site }) => {
  let come = () => {};
  const script = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_astro\/ExamPaper[^/]*\.js$/, async (route) => {
    await script;
    await route.continue();
  });
  await signIn('namesake-b');
  await page.goto(`/exams/${exam}`);
  await page.locator('input[name=statement]').check();
  await page.locator('main form:has(input[name=statement]) button').click();
  await page.waitForURL(/\/exams\/rec-201\/[0-9a-f-]{36}$/, { waitUntil: 'commit' });
  const attemptId = page.url().split('/').at(-1) ?? '';
  await page.locator('.question textarea').fill(opinion);
  come();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.locator('.question textarea')).toHaveValue(opinion);
  const kept = () => site.db.select({ response: answer.response }).from(answer).where(eq(answer.attemptId, attemptId));
  await expect.poll(kept).toEqual([{ response: { type: 'reflection', text: opinion } }]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a written answer is one field of the form, saved with the others and still there afterwards', async ({ page, signIn, site }) => {
    await signIn('visitor');
    await page.goto(`/exams/${exam}`);
    await page.locator('input[name=statement]').check();
    await page.locator('main form:has(input[name=statement]) button').click();
    await page.waitForURL(/\/exams\/rec-201\/[0-9a-f-]{36}$/);
    const attemptId = page.url().split('/').at(-1) ?? '';
    const field = page.locator('.question textarea');
    await expect(field).toHaveCount(1);
    await field.fill(opinion);
    await page.getByRole('button', { name: '保存答案' }).click();
    await expect(page.locator('.toast')).toContainText('已保存');
    await expect(field).toHaveValue(opinion);
    const kept = await site.db.select({ response: answer.response }).from(answer).where(eq(answer.attemptId, attemptId));
    expect(kept).toEqual([{ response: { type: 'reflection', text: opinion } }]);
  });
});
