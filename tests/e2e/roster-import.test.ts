import { count, eq } from 'drizzle-orm';
import { importRoster } from '#commands/people/import-roster.ts';
import { person, unit } from '#db/schema/index.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { csvOf, xlsxOf } from '#ports/write-spreadsheet.ts';
import { gb18030 } from '../support/gb18030.ts';
import { messyRoster } from '../support/messy-roster.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { rosterRead, rosterSettled } from './support/roster-settled.ts';
import { expect, test } from './support/test.ts';

const messy = messyRoster(300);
// One number of the file belongs to somebody of the cast, who has another name there: a fault that only the database can know.
const faulty = messy.faultyLines.length + 1;
const cards = csvOf([
  ['工号', '姓名', '部门', '身份证号'],
  ['0024117', '林小满', '人工智能学院', '11010519491231002X'],
]);
const odd = csvOf([
  ['代码', '何人', '何处'],
  ['0099999', '赵新', '人工智能学院'],
]);
const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

test.describe('importing a roster without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { start, words, bytes } of [
    { start: '/admin/imports', words: { taken: '撤回' }, bytes: () => xlsxOf('名册', messy.rows) },
    { start: '/en/admin/imports', words: { taken: 'taken back' }, bytes: () => Promise.resolve(gb18030(csvOf(messy.rows).slice(1))) },
  ])
    test(`an administrator uploads, looks, puts in force and takes back (${start})`, async ({ page, site, signIn }) => {
      const people = async () => (await site.db.select({ n: count() }).from(person))[0]?.n ?? 0;
      const before = await people();
      await signIn('administrator');
      const upload = async (given: ReturnType<typeof file>) => {
        await page.goto(`${start}/new`);
        await page.locator('#file').setInputFiles(given);
        await page.locator('form[enctype] button').click();
        await rosterRead(page);
      };
      await upload(file('cards.csv', cards));
      await expect(page.locator('.error-summary')).toContainText('身份证号');

      await upload(file('roster.xlsx', await bytes()));
      await expect(page).toHaveURL(new RegExp(`${start}/[0-9a-f-]{36}$`));
      const address = page.url();
      await page.goto(`${address}?verdict=faulty`);
      await expect(page.locator('tbody tr')).toHaveCount(faulty);

      await page.locator('form:has(input[value="apply"]) button').click();
      await expect(page.locator('.error-summary')).toBeVisible();
      expect(await people()).toBe(before);
      await page.locator('#newUnits').check();
      await page.locator('form:has(input[value="apply"]) button').click();
      await expect(page.locator('.toast')).toBeVisible();
      await rosterSettled(site);
      expect(await people()).toBe(before + messy.people - faulty - messy.leavers);

      await page.goto(address);
      await page.locator('a[href$="/undo"]').click();
      await page.locator('form:has(input[value="undo"]) button').click();
      await rosterSettled(site);
      await page.goto(address);
      await expect(page.locator('h1')).toContainText(words.taken);
      expect(await people()).toBe(before);
    });
});

for (const locale of ['zh-CN', 'en'] as const)
  test(`somebody in another unit is shown as transferred, with the day; it may be said to be a correction, and taken back (${locale})`, async ({
    page,
    site,
    signIn,
  }) => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const on = addDays(dayOf(new Date()), -40);
    const number = `TR-${locale}`;
    const [from] = await site.db.select().from(unit).where(eq(unit.nameZh, '生命科学学院'));
    if (!from) throw new Error('The cast is not there.');
    const roster = (...units: string[]) =>
      csvOf([
        ['工号', '姓名', '部门', '调动日期'],
        [number, '调动演示', ...units],
      ]);
    const bytes = new TextEncoder().encode(roster('生命科学学院', ''));
    const told = await importRoster(site.db, { institutionId: from.institutionId, fileName: 'hr.csv', bytes }, 'apply', {
      actor: { kind: 'system' },
      now: startOfDay(addDays(on, -30)),
    });
    if (!told.ok) throw new Error(told.refusal.code);

    await signIn('administrator');
    await page.goto(at('/admin/imports/new'));
    await page.locator('#file').setInputFiles(file('hr.csv', roster('人工智能学院', on)));
    await page.locator('form[enctype] button').click();
    await rosterRead(page);
    await expect(page.locator('#moves')).toHaveText(t('rosterPreview.movesTitle', { n: 1 }));
    await expect(page.locator('tbody tr')).toContainText(
      t('rosterPreview.changeTransfer', { before: '生命科学学院', after: '人工智能学院', day: showDay(on, locale) }),
    );
    await expectFitPage(page);
    await page.getByRole('button', { name: t('rosterPreview.movesAre-correction') }).click();
    await expect(page.locator('tbody tr')).toContainText(t('rosterPreview.changeUnit', { before: '生命科学学院', after: '人工智能学院' }));
    await expectFitPage(page);
    await page.getByRole('button', { name: t('rosterPreview.movesAre-transfer') }).click();
    await expect(page.getByText(t('rosterPreview.moves-transfer'))).toBeVisible();
    await page.locator('form:has(input[value="apply"]) button').click();
    await expect(page.locator('.toast')).toBeVisible();
    await rosterSettled(site);

    // The table of counts stands first, the people second.
    const people = page.locator('table').last().locator('tbody tr');
    await page.goto(at(`/admin/matrix?day=${addDays(on, -1)}&q=${number}&unit=${from.id}`));
    await expect(people).toContainText('调动演示');
    await page.goto(at(`/admin/matrix?day=${on}&q=${number}&unit=${from.id}`));
    await expect(page.locator('main')).not.toContainText('调动演示');
  });

for (const start of ['/admin/imports', '/en/admin/imports'])
  test(`every page of it fits everybody (${start})`, async ({ page, signIn }) => {
    await signIn('administrator');
    await page.goto(`${start}/new`);
    await expectFitPage(page);
    for (const bytes of [odd, csvOf(messy.rows)]) {
      await page.goto(`${start}/new`);
      await page.locator('#file').setInputFiles(file('roster.csv', bytes));
      await page.locator('form[enctype] button').click();
      await expect(page).toHaveURL(/[0-9a-f-]{36}(\/columns)?$/);
      await rosterRead(page);
      await expectFitPage(page);
    }
    await page.goto(start);
    await expectFitPage(page);
  });

test('an auditor may not', async ({ page, signIn }) => {
  await signIn('auditor');
  const answer = await page.goto('/admin/imports/new');
  expect(answer?.status()).toBe(403);
  await expect(page.locator('#file')).toHaveCount(0);
});
