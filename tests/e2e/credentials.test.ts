import { eq } from 'drizzle-orm';
import { account as accounts, person } from '#db/schema/index.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { lessonsDone } from '../support/lessons-done.ts';
import { readPdf } from '../support/read-papers.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { sitExam } from './support/sit-exam.ts';
import { emailOf, expect, test } from './support/test.ts';

// Two who are required nothing, so that no other story counts on what they have not learned.
const holders = { 'zh-CN': 'secretary', en: 'operator' } as const;

for (const locale of ['zh-CN', 'en'] as const)
  test(`a verifier tells a forged paper from a genuine one, and is shown the name by its holder (${locale})`, async ({
    page,
    site,
    browser,
    signIn,
  }) => {
    test.setTimeout(300_000);
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const [holder] = await site.db
      .select({ personId: accounts.personId, name: person.name })
      .from(accounts)
      .innerJoin(person, eq(person.id, accounts.personId))
      .where(eq(accounts.email, emailOf(holders[locale])));
    await lessonsDone(site.db, { personId: holder?.personId ?? '', at: new Date() });
    await signIn(holders[locale]);
    await page.goto(at('/exams/gen-101'));
    await sitExam(page, site, 'right');
    await expect(page.locator('main')).toContainText(t('exam.resultPassed'));

    await page.goto(at('/records'));
    await page
      .getByRole('link', { name: t('record.open') })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: t('credential.files') })).toBeVisible();
    await expectFitPage(page);
    const serial = page.url().split('/').at(-1) ?? '';
    const bytesOf = async (form: string) => Buffer.from(await (await page.request.get(at(`/records/${serial}/${form}`))).body());
    const [pdf, json, png] = [await bytesOf('pdf'), await bytesOf('json'), await bytesOf('png')];
    expect((await readPdf(pdf)).text).toContain((holder?.name ?? '').replaceAll(' ', ''));

    // The verifier has no account, and a browser that runs no script.
    const stranger = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
    const desk = await stranger.newPage();
    const upload = async (name: string, buffer: Buffer) => {
      await desk.goto(at('/verify'));
      await desk.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await desk.getByRole('button', { name: t('check.upload') }).click();
    };
    const answers = () =>
      desk.locator('tr[data-finding]').evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.textContent?.trim()));
    for (const [name, bytes] of [
      ['a.pdf', pdf],
      ['a.json', json],
      ['a.png', png],
    ] as const) {
      await upload(name, bytes);
      await expect(desk.locator('.verdict-valid')).toContainText(holder?.name ?? '?');
      await expect.poll(answers).toEqual(Array(6).fill(t('check.yes')));
    }
    const forgedPdf = Buffer.from(pdf);
    // In the middle of a paper lie its fonts, and what is drawn with them.
    const place = Math.floor(forgedPdf.length / 2);
    forgedPdf[place] = (forgedPdf[place] ?? 0) ^ 1;
    await upload('forged.pdf', forgedPdf);
    await expect(desk.locator('.verdict-valid')).toHaveCount(0);
    await expect(desk.locator('main')).toContainText(t('check.fileChanged'));
    await upload('forged.json', Buffer.from(json.toString().replaceAll(holder?.name ?? '?', '李四')));
    await expect(desk.locator('main')).toContainText(t('check.forgedMeaning'));
    await expect(desk.locator('main')).not.toContainText('李四');

    await page.locator('input[name="verifier"]').fill('人事处');
    await page.getByRole('button', { name: t('check.revealAct') }).click();
    const link = (await page.locator('code').textContent()) ?? '';
    await desk.goto(new URL(link).pathname + new URL(link).search);
    await expect(desk.locator('main')).not.toContainText(holder?.name ?? '?');
    await desk.getByRole('button', { name: t('check.revealAccept') }).click();
    await expect(desk.locator('.verdict-valid')).toContainText(holder?.name ?? '?');
    const other = await (await browser.newContext({ baseURL: site.url })).newPage();
    await other.goto(new URL(link).pathname + new URL(link).search);
    await expect(other.locator('main')).toContainText(t('check.reveal-taken'));
    await expect(other.locator('main')).not.toContainText(holder?.name ?? '?');
    await page.goto(at(`/records/${serial}`));
    await page.getByRole('button', { name: t('check.revealBack') }).click();
    await desk.reload();
    await expect(desk.locator('main')).toContainText(t('check.reveal-over'));
    await expect(desk.locator('main')).not.toContainText(holder?.name ?? '?');

    await desk.goto(at('/verify/list'));
    await desk.locator('textarea').fill(`编号\n${serial}\nML-0000`);
    await desk.getByRole('button', { name: t('check.listAct'), exact: true }).click();
    await expect(desk.locator('h2').first()).toHaveText(t('check.listResult', { n: 2, good: 1 }));
    await stranger.close();
  });
