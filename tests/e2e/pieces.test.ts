import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const piece = '/pieces/a-day-with-a-committee';
const outreach = fileURLToPath(new URL('../../content/outreach', import.meta.url));
const slugs = readdirSync(outreach, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { home, column, lang } of [
    { home: '/', column: '/explain', lang: 'zh-CN' },
    { home: '/en', column: '/en/explain', lang: 'en' },
  ])
    test(`a visitor goes from the front through a column to a piece, and chooses (${lang})`, async ({ page }) => {
      const prefix = lang === 'en' ? '/en' : '';
      await page.goto(home);
      await page.locator(`main a[href="${column}"]`).click();
      await expect(page).toHaveURL(new RegExp(`${column}$`));
      await page.locator(`main a[href="${prefix}${piece}"]`).first().click();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('.piece-lines > li')).toHaveCount(3);

      const dilemma = page.locator('#d-seventh-member');
      const outcome = dilemma.locator('.choice-outcome').nth(2);
      await expect(outcome).toBeHidden();
      await dilemma.locator('input[value=c]').focus();
      await page.keyboard.press('Space');
      await expect(outcome).toBeVisible();

      // What only a script can do is not offered.
      await expect(page.locator('read-aloud, [data-print], [data-copy-link]')).toHaveCount(3);
      for (const tool of await page.locator('read-aloud, [data-print], [data-copy-link]').all()) await expect(tool).toBeHidden();
    });

  test('every source that a text names stands in the list below it', async ({ page }) => {
    test.setTimeout(480_000);
    for (const slug of slugs)
      for (const prefix of ['', '/en']) {
        await page.goto(`${prefix}/pieces/${slug}`);
        const named = await page
          .locator('.piece-text a[href^="#source-"]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        for (const id of new Set(named)) await expect(page.locator(`.source-list ${id}`), `${prefix}/${slug} ${id}`).toHaveCount(1);
        expect(await page.locator('.source-list > li').count()).toBeGreaterThanOrEqual(3);
      }
  });
});

test('the browser reads a piece aloud, marks the sentence, pauses, goes on and stops', async ({ page }) => {
  // A voice that says nothing: what is asked of it is written down, and each sentence ends when the test says so.
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = { current: undefined as SpeechSynthesisUtterance | undefined };
    Object.assign(window, { said, endSentence: () => voice.current?.onend?.(new Event('end') as SpeechSynthesisEvent) });
    const speech = {
      speaking: false,
      speak: (words: SpeechSynthesisUtterance) => {
        said.push(`${words.lang} ${words.rate.toFixed(1)} ${words.text}`);
        voice.current = words;
      },
      cancel: () => {
        voice.current = undefined;
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const endSentence = () => page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map((range) => String((range as Range).cloneContents().textContent)));

  await page.goto(piece);
  await page.locator('[data-read-speed]').selectOption('0.8');
  const play = page.locator('[data-read-play]');
  await play.focus();
  await page.keyboard.press('Enter');
  await expect(play).toHaveText('暂停');
  const [first = ''] = await said();
  expect(first).toMatch(/^zh-CN 0\.8 .+。$/);
  expect(await marked()).toEqual([first.replace(/^zh-CN 0\.8 /, '')]);

  await endSentence();
  expect(await said()).toHaveLength(2);
  await play.click();
  await expect(play).toHaveText('继续');
  await play.click();
  // A sentence that was broken off is taken up from its beginning.
  const [, second, again] = await said();
  expect(again).toBe(second);

  await page.locator('[data-read-stop]').click();
  await expect(play).toHaveText('朗读');
  expect(await marked()).toEqual([]);
});

test('the link of a piece is copied without what the way there added to it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${piece}?from=somewhere#sources`);
  await page.locator('[data-copy-link]').click();
  await expect(page.locator('[data-copied]')).toHaveText('链接已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/pieces\/a-day-with-a-committee$/);
});

test('a clause tells which pieces rest on it', async ({ page }) => {
  await page.goto('/regulations/genome-editing-guidance');
  await expect(page.locator('main a[href="/pieces/editing-genes-three-doors"]').first()).toBeVisible();
});

test('where to go and see is a page of its own day', async ({ page }) => {
  for (const path of ['/visit', '/en/visit']) {
    await page.goto(path);
    await expectFitPage(page);
    await expect(page.locator('main a[href$=".ics"]')).toBeVisible();
  }
});
