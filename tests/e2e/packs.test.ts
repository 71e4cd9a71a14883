import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { partsOf, readPdf } from '../support/read-papers.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
// What a part of an Office file says, without its marks.
const wordsOf = (xml: string): string => xml.replace(/<[^>]+>/g, '');

for (const locale of ['zh-CN', 'en'] as const)
  test(`a secretary before an inspection makes the pack, downloads it whole, and anybody can check it (${locale})`, async ({
    page,
    browser,
    site,
    signIn,
  }) => {
    test.setTimeout(600_000);
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    await signIn('secretary');
    await page.goto(at('/admin/packs'));
    await expectFitPage(page);
    await page.goto(at('/admin/packs/new'));
    await expectFitPage(page);
    await page.locator('input[name="day"]').fill('2099-01-01');
    await page.getByRole('button', { name: t('packs.make'), exact: true }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(page.locator('input[name="day"]')).toHaveValue('2099-01-01');
    await page.locator('input[name="day"]').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    await page.getByRole('button', { name: t('packs.make'), exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/packs\/PK-/);
    const code = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    // The page looks by itself how far it is, and shows the files when they are there.
    await expect(page.getByRole('heading', { name: t('packs.download') })).toBeVisible({ timeout: 240_000 });
    await expectFitPage(page);

    const taken = await page.request.get(`/api/packs/${code}/zip`);
    expect(taken.status()).toBe(200);
    const files = unzipSync(new Uint8Array(await taken.body()));
    for (const line of text(files.SHA256SUMS).trim().split('\n')) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[name] ?? new Uint8Array())
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    const { digest, content } = JSON.parse(text(files[`${code}.json`])) as {
      digest: string;
      content: { committees: { committees: { seats: { name: string }[] }[] } };
    };
    const names = content.committees.committees.flatMap(({ seats }) => seats.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(3);
    const pdf = await readPdf(files[`${code}.pdf`] ?? new Uint8Array());
    const word = wordsOf(
      partsOf(files[`${code}.docx`] ?? new Uint8Array())
        .get('word/document.xml')
        ?.toString('utf8') ?? '',
    );
    const book = [...partsOf(files[`${code}.xlsx`] ?? new Uint8Array()).values()].map((part) => part.toString('utf8')).join('');
    for (const one of [code, digest, ...names, t('packBook.chapter-committees'), t('packBook.chapter-gaps')]) {
      expect(pdf.text).toContain(one.replace(/\s+/g, ''));
      expect(word).toContain(one);
      expect(book).toContain(one);
    }

    // Whoever is handed the pack has no account, and a browser that runs no script.
    const stranger = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
    const desk = await stranger.newPage();
    await desk.goto(at(`/verify/${code.toLowerCase()}`));
    await expect(desk.locator('.verdict-valid')).toContainText(digest);
    for (const name of names) await expect(desk.locator('main')).not.toContainText(name);
    expect((await stranger.request.get(`/api/packs/${code}/pdf`)).status()).toBe(404);
    await stranger.close();

    await page.getByText(t('packs.deleteTitle')).click();
    await page.getByRole('button', { name: t('packs.delete'), exact: true }).click();
    await expect(page.getByText(t('packs.state-deleted')).first()).toBeVisible();
    expect((await page.request.get(`/api/packs/${code}/pdf`)).status()).toBe(410);
  });
