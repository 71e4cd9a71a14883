import { readFile } from 'node:fs/promises';
import { count, eq } from 'drizzle-orm';
import Papa from 'papaparse';
import { affiliation, identifier, person } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { gb18030 } from '../support/gb18030.ts';
import { mergedHeader, messyRoster } from '../support/messy-roster.ts';
import { personnelWorkbook } from '../support/personnel-workbook.ts';
import { rosterRead, rosterSettled } from './support/roster-settled.ts';
import { startSite } from './support/site.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';

const messy = messyRoster(3000, { header: mergedHeader });
const numberOf = 1;
const nameOf = 2;
const stateOf = 9;

/** The same roster a month later, in another encoding: somebody has left, and two have come. */
const nextMonth = () => {
  const rows = messy.rows.map((row) => [...row]);
  const healthy = rows.filter(
    (row, i) => /^\d{7}$/.test(row[numberOf] ?? '') && row[stateOf] === '在职' && !messy.faultyLines.includes(i + 1),
  );
  const leaver = healthy[200] ?? [];
  leaver[8] = '2026-11-30';
  leaver[stateOf] = '离职';
  const like = healthy[300] ?? [];
  const newcomers = ['0990001', '0990002'].map((number, i) => [
    ...like
      .with(numberOf, number)
      .with(nameOf, `欧阳新${i ? '立' : '文'}`)
      .with(6, ''),
  ]);
  return { leaver, bytes: gb18030(csvOf([...rows, ...newcomers]).slice(1)) };
};

/** The file of faulty rows as an administrator mends it; the row whose number belongs to somebody else is left out. */
const mended = (text: string) => {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  const right: Record<string, string>[] = [
    { 姓名: '补齐' },
    { '工 号': '0990101' },
    { 入职日期: '2026-03-02' },
    { 电子邮箱: '' },
    { 人员类别: '教授' },
    { 离职日期: '' },
    { 状态: '在职' },
    { '工 号': '0990107' },
    {},
  ];
  return csvOf([header, ...right.map((change, i) => header.map((label, column) => change[label] ?? rows[i]?.[column] ?? ''))]);
};

test('an administrator brings 3,000 people out of a messy workbook, mends what was faulty, and sends the next month’s file', async ({
  browser,
}) => {
  test.slow();
  // Three thousand people more would be in the way of every other story.
  const site = await startSite();
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const people = async () => (await site.db.select({ n: count() }).from(person))[0]?.n ?? 0;
  const before = await people();
  await signInTo(context, site, emailOf('administrator'));
  const upload = async (name: string, bytes: Uint8Array | string) => {
    await page.goto('/admin/imports/new');
    await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.locator('form[enctype] button').click();
    await expect(page).toHaveURL(/\/admin\/imports\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    await rosterRead(page);
  };
  const counted = (kind: string) =>
    page.locator('.definitions dt', { hasText: kind }).locator('xpath=following-sibling::dd[1]').locator('strong');
  const apply = async () => {
    const newUnits = page.locator('#newUnits');
    if (await newUnits.count()) await newUnits.check();
    await page.locator('form:has(input[value="apply"]) button').click();
    await expect(page.locator('.toast')).toBeVisible({ timeout: 60_000 });
    await rosterSettled(site);
  };

  await upload('教职工名册（10月）.xlsx', await personnelWorkbook(messy.rows));
  await expect(page.locator('main')).toContainText('全员');
  // One number belongs to somebody of the cast, who has another name there.
  const faulty = messy.faultyLines.length + 1;
  await expect(counted('新增')).toHaveText(String(messy.people - faulty - messy.leavers));
  await expect(counted('有问题')).toHaveText(String(faulty));
  const download = page.waitForEvent('download');
  await page.locator('a[href*="/faulty?as=csv"]').click();
  const faultyRows = await (await download).path();
  await apply();
  expect(await people()).toBe(before + messy.people - faulty - messy.leavers);

  await upload('改正.csv', mended(await readFile(faultyRows, 'utf8')));
  await expect(counted('有问题')).toHaveText('0');
  await apply();
  expect(await people()).toBe(before + messy.people - messy.leavers - 1);

  // Two people of one name are two people, and found as two.
  await page.goto('/admin/people?q=wangwei');
  const names = page.locator('tbody tr', { hasText: '王伟' });
  expect(await names.count()).toBeGreaterThanOrEqual(4);
  await expect(names.filter({ hasText: '0024010' })).toHaveCount(1);
  await expect(names.filter({ hasText: '0024020' })).toHaveCount(1);

  const later = nextMonth();
  await upload('教职工名册（11月）.csv', later.bytes);
  await expect(counted('新增')).toHaveText('2');
  await expect(counted('变更')).toHaveText('1');
  await apply();
  expect(await people()).toBe(before + messy.people - messy.leavers + 1);
  const [left] = await site.db
    .select({ finishedOn: affiliation.finishedOn })
    .from(affiliation)
    .innerJoin(identifier, eq(identifier.personId, affiliation.personId))
    .where(eq(identifier.value, later.leaver[numberOf] ?? ''));
  expect(left).toEqual({ finishedOn: '2026-11-30' });
  await context.close();
  await site.stop();
});
