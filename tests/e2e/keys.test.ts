import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { publishedLibrary } from '../support/exam-world.ts';
import { reasonsIn } from '../support/reasons-in.ts';
import { secretNames } from '../support/secret-names.ts';
import { answerCard } from './support/answer-card.ts';
import { answerKey } from './support/answer-key.ts';
import { expectLivePaper } from './support/expect-live-paper.ts';
import { expect, test } from './support/test.ts';
import { unhurried } from './support/unhurried.ts';

const banks = Object.values(publishedLibrary().exams);
const forExam = banks.flatMap(({ items }) => items.filter(({ use }) => use === 'exam'));
const secrets = forExam.flatMap((item) => [item.stem['zh-CN'], item.stem.en, ...reasonsIn(item)]);
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Everything that the server sent to a page from now on, as text. */
const sentTo = (page: Page): (() => Promise<string>) => {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.status() < 300 && /html|json|javascript|text/.test(response.headers()['content-type'] ?? ''))
      bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).join('\n');
};

test('what anybody can fetch without a paper holds no exam question and no reason of one', () => {
  const files = readdirSync(join(dist, 'client'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(html|js|mjs|json|css|xml|txt|svg|webmanifest)$/.test(entry.name),
  );
  expect(files.length).toBeGreaterThan(50);
  const told = files.filter((entry) => {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    return secrets.some(
      (secret) => text.includes(secret) || text.includes(inHtml(secret)) || text.includes(JSON.stringify(secret).slice(1, -1)),
    );
  });
  expect(told.map(({ name }) => name)).toEqual([]);
});

test('no page, answer or island of an exam tells a key or a reason, from its first page to its result', async ({
  page,
  context,
  signIn,
  site,
}) => {
  test.setTimeout(480_000);
  const time = unhurried(context);
  await time.begin();
  const sent = sentTo(page);
  await signIn('investigator');
  await page.goto('/exams/gen-101');
  await page.locator('input[name=statement]').check();
  await page.locator('main form:has(input[name=statement]) button').click();
  await page.waitForURL(/\/exams\/gen-101\/[0-9a-f-]{36}$/);
  const attemptId = page.url().split('/').at(-1) ?? '';
  const key = await answerKey(site, attemptId);
  await expectLivePaper(page);
  for (const [i, { item, right }] of key.entries()) {
    await page.locator('.question-list a').nth(i).click();
    await time.read(i);
    await answerCard(page.locator('.question:not([hidden])'), item, right);
    await expect(page.locator(`#q-${i + 1} .question-state`)).toContainText('回执');
  }
  await time.end();
  await page.goto(`/exams/gen-101/${attemptId}/receipts`);
  await page.goto(`/exams/gen-101/${attemptId}`);
  await expectLivePaper(page);
  await page.locator('.exam-side').getByRole('button', { name: '交卷' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
  await page.waitForURL(/result$/);
  const text = await sent();
  expect(text.length).toBeGreaterThan(20_000);
  for (const [, name] of text.matchAll(/(?:"|&quot;)(\w+)(?:"|&quot;)\s*:/g)) expect(secretNames).not.toContain(name);
  for (const item of forExam)
    for (const reason of reasonsIn(item)) expect(text.includes(reason) || text.includes(inHtml(reason))).toBe(false);
});

test('a practice question of many parts keeps its reasons until it has been answered whole, and then gives them', async ({
  page,
  signIn,
}) => {
  await signIn('student');
  const at = '/learn/gen-101/07-help-report-consequences';
  const matching = banks.flatMap(({ items }) => items).find(({ id }) => id === 'GEN-101-P7-06');
  const reasons = matching ? reasonsIn(matching).filter((_, i) => i % 2 === 0) : [];
  expect(reasons.length).toBeGreaterThan(2);
  await page.goto(at);
  for (const reason of reasons) expect(await page.content()).not.toContain(reason);

  const check = page.locator('#GEN-101-P7-06');
  await check.locator('select').first().selectOption({ index: 1 });
  await check.locator('button[type=submit]').click();
  await expect(page.locator('.error-summary')).toContainText('没答');
  await expect(check.locator('select').first()).not.toHaveValue('');
  for (const reason of reasons) expect(await page.content()).not.toContain(reason);

  for (const n of [0, 1, 2]) await check.locator('select').nth(n).selectOption({ index: 1 });
  await check.locator('button[type=submit]').click();
  await expect(check.locator('.reasons')).toBeVisible();
  for (const reason of reasons) await expect(check).toContainText(reason);
});
