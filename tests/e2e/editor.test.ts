import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { type OwnEditor, ownEditor } from './support/own-editor.ts';

// Pages of the preview are made when they are first asked for, which takes long on a busy machine.
const patient = { timeout: 120_000 };
test.setTimeout(480_000);
test.describe.configure({ mode: 'serial' });

let editor: OwnEditor;
test.beforeAll(async () => {
  editor = await ownEditor();
});
test.afterAll(async () => editor?.stop());

const text = (page: Page) => page.locator('#text .cm-content');
const pane = (page: Page): FrameLocator => page.frameLocator('#frame');
/** Finds words in the text as an editor does, and types others in their place. */
const change = async (page: Page, from: string, to: string) => {
  await text(page).click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+f');
  await page.locator('.cm-search input[name="search"]').fill(from);
  // The field takes its words up when a key is let go.
  await page.keyboard.press('Shift');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(from);
  await page.keyboard.insertText(to);
};
const save = async (page: Page) => {
  await expect(page.locator('#save')).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.locator('#save')).toBeDisabled(patient);
};

test('what is saved is what the preview shows, of lessons and of YAML, and the page keeps its place', async ({ page }) => {
  await page.goto(`${editor.address}/?lang=zh-CN#glossary.yaml`);
  const title = pane(page).locator('h1');
  await expect(title).toBeVisible(patient);
  const term = /term:\s*\{?\s*zh-CN: ([^,\n}]+)/.exec(readFileSync(join(editor.content, 'glossary.yaml'), 'utf8'))?.[1] ?? '';
  expect(term).not.toBe('');
  // One save upon another: what was written last is what is seen.
  await change(page, `zh-CN: ${term}`, `zh-CN: ${term}甲`);
  await save(page);
  await change(page, `${term}甲`, `${term}乙丙`);
  await save(page);
  await expect(pane(page).locator('main')).toContainText(`${term}乙丙`, patient);

  await page.goto('about:blank');
  await page.goto(`${editor.address}/?lang=zh-CN#courses/gen-101/02-why-ethics-first.zh-CN.mdoc`);
  await expect(title).toBeVisible(patient);
  await pane(page).locator('main h2').last().scrollIntoViewIfNeeded();
  const scrolled = () =>
    pane(page)
      .locator('html')
      .evaluate(() => Math.round(scrollY));
  const place = await scrolled();
  expect(place).toBeGreaterThan(500);
  await change(page, 'title: 为什么', 'title: 新的');
  await save(page);
  await expect(title).toContainText('新的', patient);
  await expect.poll(scrolled, patient).toBe(place);
});

test('what is saved while the page is on its way is seen all the same', async ({ page }) => {
  // Nothing but the editor loads the page anew, and the page hears it only once its script is there.
  await page.route('**/@vite/client', (route) => route.abort());
  await page.goto(`${editor.address}/?lang=zh-CN#courses/gen-101/03-principles-in-my-project.zh-CN.mdoc`);
  const title = pane(page).locator('h1');
  await expect(title).toBeVisible(patient);
  const held = Promise.withResolvers<void>();
  await page.route('**/beside-editor.ts*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.locator('#again').click();
  await page.waitForRequest('**/beside-editor.ts*');
  const shown = page.waitForResponse('**/api/shown*', patient);
  await change(page, 'title: ', 'title: 新的');
  await save(page);
  await shown;
  await expect(title).not.toContainText('新的');
  held.resolve();
  await expect(title).toContainText('新的', patient);
});

test('a new case is begun as a copy, and a broken reference is found from what the check says, by keyboard', async ({ page }) => {
  await page.goto(`${editor.address}/?lang=zh-CN#cases/he-jiankui.yaml`);
  await expect(text(page)).toBeVisible(patient);
  page.once('dialog', (dialog) => void dialog.accept('a-new-case.yaml'));
  await page.locator('#copy').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#path')).toHaveText('cases/a-new-case.yaml', patient);
  await change(page, 'clauses: [', 'clauses: [KJ-999, ');
  await save(page);
  const finding = page.locator('#findings li', { hasText: 'KJ-999' }).first();
  await expect(finding).toContainText('条款库里没有', patient);
  await expect(page.locator('#faulty')).toBeVisible();
  await finding.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-activeLine')).toContainText('KJ-999');
});
