import type { BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { answer, attempt } from '#db/schema/index.ts';
import type { Response } from '#domain/assessment/response.ts';
import { answerCard } from './support/answer-card.ts';
import { answerKey } from './support/answer-key.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expectLivePaper } from './support/expect-live-paper.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';
import { unhurried } from './support/unhurried.ts';

const begun = async (context: BrowserContext, url: string) => {
  const page = await context.newPage();
  await page.goto(`${url}/exams/gen-101`);
  await page.locator('input[name=statement]').check();
  await page.locator('main form:has(input[name=statement]) button').click();
  await page.waitForURL(/\/exams\/gen-101\/[0-9a-f-]{36}$/);
  await expectLivePaper(page);
  return page;
};

test('an answer given on a second device reaches the first, and handing in on one closes the paper on both', async ({
  browser,
  context,
  signIn,
  site,
}) => {
  await signIn('namesake-a');
  const first = await begun(context, site.url);
  const attemptId = first.url().split('/').at(-1) ?? '';
  // An answer of several parts is saved as it grows, so a question of one letter is looked for: each of its answers is one row.
  const key = await answerKey(site, attemptId);
  const at = key.findIndex(({ item }) => item.type === 'single');
  const one = key[at];
  if (!one) throw new Error('The paper asks nothing of one letter.');
  const answerIt = async (device: Page, response: Response) => {
    await device.locator('.question-list a').nth(at).click();
    await answerCard(device.locator(`#q-${at + 1}`), one.item, response);
  };

  const other = await browser.newContext();
  await signInTo(other, site, emailOf('namesake-a'));
  const second = await other.newPage();
  await second.goto(first.url());
  await expectLivePaper(second);
  await answerIt(second, one.right);
  await expect(second.locator('.exam-saved')).toContainText('回执');

  // The first device asks how the paper stands as soon as it is looked at again.
  await first.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(first.locator('.question-list a[data-state=answered]')).toHaveCount(1);
  await answerIt(first, one.wrong);
  await expect.poll(() => site.db.$count(answer, eq(answer.attemptId, attemptId))).toBe(2);

  await second.locator('.exam-side').getByRole('button', { name: '交卷' }).click();
  await second.getByRole('dialog').getByRole('button', { name: '就这样交卷' }).click();
  await second.waitForURL(/result$/);
  await first.evaluate(() => window.dispatchEvent(new Event('focus')));
  await first.waitForURL(/result$/);
  await other.close();
});

test('a candidate appeals, the officer proposes to take the item out, another confirms, and the paper passes', async ({
  page,
  context,
  signIn,
  site,
}) => {
  test.setTimeout(600_000);
  await signIn('namesake-b');
  const time = unhurried(context);
  await time.begin();
  const paper = await begun(context, site.url);
  const attemptId = paper.url().split('/').at(-1) ?? '';
  const key = await answerKey(site, attemptId);
  const [row] = await site.db.select().from(attempt).where(eq(attempt.id, attemptId));
  const objectives = (row?.paper.questions ?? []).map(({ objective }) => objective);
  // Seven wrong ones, and in no objective more than half: one point short, and nothing else.
  const seen = new Map<string, number>();
  const wrong: number[] = [];
  for (const [index, objective] of objectives.entries()) {
    const many = seen.get(objective) ?? 0;
    const spare = Math.floor(objectives.filter((other) => other === objective).length / 2);
    if (wrong.length < 7 && many < spare) wrong.push(index);
    if (wrong.includes(index)) seen.set(objective, many + 1);
  }
  for (const [index, one] of key.entries()) {
    await paper.locator('.question-list a').nth(index).click();
    await time.read(index);
    await answerCard(paper.locator(`#q-${index + 1}`), one.item, wrong.includes(index) ? one.wrong : one.right);
    await expect(paper.locator(`#q-${index + 1} .question-state`)).toContainText('回执');
  }
  await time.end();
  await paper.locator('.exam-side').getByRole('button', { name: '交卷' }).click();
  await paper.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
  await paper.waitForURL(/result$/);
  await expect(paper.locator('main')).toContainText('未合格');
  await expect(paper.locator('main')).toContainText('暂定合格线');

  const number = (wrong[0] ?? 0) + 1;
  await paper.getByRole('link', { name: '对这份试卷提出申诉' }).click();
  await expectFitPage(paper);
  await paper.getByLabel('关于哪一题').selectOption(String(number));
  await paper.getByLabel('说明').fill('太短');
  await paper.getByRole('button', { name: '提交申诉' }).click();
  await expect(paper.locator('.error-summary')).toContainText('至少');
  await paper.getByLabel('说明').fill('题干没有写明样本来源，两个做法都说得通。');
  await paper.getByRole('button', { name: '提交申诉' }).click();
  await expect(paper.locator('.toast')).toContainText('申诉已提交');

  await signIn('administrator');
  await page.goto('/admin/appeals');
  await page.getByRole('link', { name: '王伟' }).click();
  await expectFitPage(page);
  await page.getByRole('link', { name: '提议作废这道题' }).click();
  await expect(page.getByLabel('试题编号')).toHaveValue(key[wrong[0] ?? 0]?.item.id ?? '');
  await page.getByLabel('理由').fill('题干漏写了样本来源，两个做法都说得通。');
  await page.getByRole('button', { name: '提议', exact: true }).click();
  await expect(page.locator('.toast')).toContainText('已提议');
  await expect(page.getByRole('button', { name: '确认作废' })).toHaveCount(0);
  await page.goto('/admin/appeals');
  await page.getByRole('link', { name: '王伟' }).click();
  await page.getByLabel('支持', { exact: true }).check();
  await page.getByLabel('理由').fill('题干确实漏了一个条件，这道题已提议作废。');
  await page.getByRole('button', { name: '答复' }).click();
  await expect(page.locator('.toast')).toContainText('已答复');

  await signIn('operator');
  await page.goto('/admin/exams/gen-101/items');
  await page.getByRole('button', { name: '确认作废' }).click();
  await expect(page.locator('.toast')).toContainText('已作废');
  await expectFitPage(page);

  await signIn('namesake-b');
  await page.goto('/notices');
  await expect(page.locator('main')).toContainText('申诉已答复');
  await page.getByRole('link', { name: '看答复' }).click();
  await expect(page.locator('main')).toContainText('题干确实漏了一个条件');
  await page.goto(`/exams/gen-101/${attemptId}/result`);
  await expect(page.locator('main')).toContainText('达到合格线：满分20分，得14分');
  await expect(page.locator('main')).toContainText('重新判过分');
});

test('a code opens a supervised sitting once, with the time that was granted', async ({ page, signIn }) => {
  await signIn('administrator');
  await page.goto('/admin/people?q=周以宁');
  await page.getByRole('link', { name: '周以宁' }).click();
  await page.getByRole('link', { name: '批准合理便利' }).click();
  await page.getByLabel('可由他人读题').check();
  await page.getByLabel('理由').fill('视力不便，有单位证明');
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await expect(page.locator('.toast')).toContainText('便利已批准');
  await expectFitPage(page);

  const field = (ms: number) => new Date(Date.now() + 8 * 3_600_000 + ms).toISOString().slice(0, 16);
  await page.goto('/admin/sittings/new');
  await page.getByLabel('考试').selectOption('gen-101');
  await page.getByLabel('地点').fill('主楼305');
  await page.getByLabel('开始（北京时间）').fill(field(-60_000));
  await page.getByLabel('结束（北京时间）').fill(field(2 * 3_600_000));
  await page.getByLabel('监考人工号').fill('0006644');
  await page.getByRole('button', { name: '安排', exact: true }).click();
  await page.getByLabel('工号或学号').fill('0009821');
  await page.getByRole('button', { name: '加入' }).click();
  await expect(page.locator('.table')).toContainText('周以宁');
  await expect(page.locator('.table')).toContainText('作答时间 150%、可由他人读题');
  const code = (await page.locator('.table code').innerText()).trim();
  await expectFitPage(page);

  await signIn('investigator');
  await page.goto('/exams/gen-101');
  await expect(page.locator('main')).toContainText('你的作答时间是60分钟');
  await page.getByLabel('开考码').fill('AAAAAA');
  await page.locator('input[name=statement]').check();
  await page.getByRole('button', { name: '开始考试' }).click();
  await expect(page.locator('.error-summary')).toContainText('开考码');
  await page.getByLabel('开考码').fill(code.toLowerCase());
  await page.locator('input[name=statement]').check();
  await page.getByRole('button', { name: '开始考试' }).click();
  await page.waitForURL(/\/exams\/gen-101\/[0-9a-f-]{36}$/);

  // The paper asks how it stands, and it is somebody else's as soon as another person is signed in.
  await page.goto('about:blank');
  await signIn('secretary');
  await page.goto('/admin/sittings');
  await page.getByRole('link', { name: '科技伦理通识' }).click();
  await expect(page.locator('.table')).toContainText('正在作答');
  await expect(page.locator('.table')).toContainText('已用');
});

test('a paper answered faster than it can be read is not scored, says so kindly, and costs no attempt', async ({
  page,
  context,
  signIn,
  site,
}) => {
  await signIn('expiring');
  const paper = await begun(context, site.url);
  const attemptId = paper.url().split('/').at(-1) ?? '';
  const saves = (await answerKey(site, attemptId)).map(({ item, right }) => ({
    saveId: crypto.randomUUID(),
    itemId: item.id,
    response: right,
  }));
  await paper.goto('about:blank');
  const headers = { origin: site.url, 'sec-fetch-site': 'same-origin' };
  const handedIn = await context.request.post(`${site.url}/api/attempts/${attemptId}/hand-in`, { headers, data: { saves } });
  expect(handedIn.status()).toBe(200);
  await page.goto(`/exams/gen-101/${attemptId}/result`);
  await expect(page).toHaveURL(/unscored$/);
  await expect(page.locator('main')).toContainText('这次作答过快，系统没有计分。准备好再来一次。');
  await expectFitPage(page);
  await page.goto('/exams/gen-101');
  await expect(page.locator('main')).toContainText('已用0次');
  await page.getByRole('link', { name: '先做练习题' }).click();
  await expectFitPage(page);
});

test('the pages of an exam officer fit every screen, in both languages', async ({ page, signIn, site }) => {
  test.setTimeout(400_000);
  await signIn('administrator');
  const [row] = await site.db.select().from(attempt).where(eq(attempt.examSlug, 'gen-101'));
  for (const path of ['/admin/exams', '/admin/exams/gen-101', `/admin/exams/gen-101/${row?.id}`, '/admin/exams/gen-101/windows']) {
    await page.goto(path);
    await expectFitPage(page);
    await page.goto(`/en${path}`);
    await expectFitPage(page);
  }
});
