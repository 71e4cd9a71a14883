import { readFileSync } from 'node:fs';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { readSpreadsheet } from '#ports/spreadsheet.ts';
import { xlsxBookOf } from '#ports/write-spreadsheet.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

type Sheets = { sheet: string; rows: string[][] }[];

const table = (prefix: string): Sheets => [
  { sheet: '填表说明', rows: [['请勿改动表头', '']] },
  {
    sheet: '项目',
    rows: [
      ['项目（课题）清单'],
      ['项目编号', '项目名称', '承担部门', '研究领域', '清单活动', '开始日期', '结束日期', '负责人', '负责人工号'],
      [`${prefix}-1`, '步态随访研究（演示）', '脑机交互实验室', '医学', '4', '2026/9/1', '2028.8.31', '周以宁', '０００９８２１'],
      [`${prefix}-2`, '细胞图谱研究（演示）', '生命科学院', '生命科学', '否', '2026-09-01', '', '王伟', '0010455'],
      [`${prefix}-3`, '数据共享研究（演示）', '人工智能学院', '数据', '否', '2026年9月1日', '2026-08-01', '', ''],
    ],
  },
  {
    sheet: '成员',
    rows: [
      ['项目编号', '姓名', '工号', '角色', '加入日期'],
      [`${prefix}-1`, '林小满', '0024117', '学生', '2026-11-26'],
      [`${prefix}-1`, '王伟', '', '研究人员', '2026-11-26'],
      [`${prefix}-9`, '高明远', '0006644', '研究人员', '2026-11-26'],
    ],
  },
];

/** The faulty rows as they were handed back, put right by somebody who reads what is said of each. */
const mended = async (bytes: Uint8Array, prefix: string): Promise<Uint8Array> => {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const right = (cell: string) =>
    ({ 生命科学院: '生命科学学院', '2026-08-01': '2028-08-01', [`${prefix}-9`]: `${prefix}-2` })[cell] ?? cell;
  return xlsxBookOf(read.value.sheets.map(({ name, rows }) => ({ sheet: name, rows: rows.map((row) => row.map(right)) })));
};

for (const locale of ['zh-CN', 'en'] as const)
  test(`a table of projects is looked at, one of two people of a name is chosen, and what was faulty is mended and sent again (${locale})`, async ({
    page,
    signIn,
  }) => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const prefix = `IMP-${locale}`;
    await signIn('administrator');
    const upload = async (name: string, bytes: Uint8Array) => {
      await page.goto(at('/admin/imports/projects/new'));
      await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.locator('form[enctype] button').click();
      await expect(page).toHaveURL(/\/admin\/imports\/projects\/[0-9a-f-]{36}$/);
    };
    const counted = (verdict: 'new' | 'faulty') =>
      page.locator('.definitions dt', { hasText: t(`roster.verdict-${verdict}`) }).locator('xpath=following-sibling::dd[1]');
    const rowOf = (words: string) => page.locator('#rows ~ * tbody tr, section:has(#rows) tbody tr', { hasText: words });

    await page.goto(at('/admin/imports/projects'));
    await expectFitPage(page);
    await upload(`${prefix}.xlsx`, await xlsxBookOf(table(prefix)));
    await expectFitPage(page);
    await expect(counted('faulty')).toHaveText('4');
    await expect(rowOf('细胞图谱研究')).toContainText('生命科学院');
    await expect(rowOf('数据共享研究')).toContainText('2026-08-01');
    const ambiguous = rowOf(`${prefix}-1`).filter({ has: page.locator('button[name="person"]') });
    await expect(ambiguous.locator('button[name="person"]')).toHaveCount(2);
    await ambiguous.getByRole('button', { name: /1902/ }).click();
    await expect(counted('faulty')).toHaveText('3');
    await expect(rowOf(`${prefix}-1`).locator('button[name="person"]')).toHaveCount(0);

    const coming = page.waitForEvent('download');
    await page.locator('a[href*="/faulty"]').click();
    const faulty = new Uint8Array(readFileSync(await (await coming).path()));
    await page.getByRole('button', { name: t('projectImports.apply', { n: 3 }) }).click();
    await expect(page.getByText(t('notices.projectsImported'))).toBeVisible();

    await upload(`${prefix}-2.xlsx`, await mended(faulty, prefix));
    await expect(counted('faulty')).toHaveText('0');
    await page.getByRole('button', { name: t('projectImports.apply', { n: 3 }) }).click();
    await expect(page.getByText(t('notices.projectsImported'))).toBeVisible();
    await expectFitPage(page);

    const imported = page.locator('main tbody tr', { hasText: prefix });
    await page.goto(at(`/projects?q=${prefix}`));
    await expect(imported).toHaveCount(3);
    await expectFitPage(page);
    await imported.getByRole('link', { name: '步态随访研究' }).click();
    await page.waitForURL(/\/projects\/[^/]+$/);
    const members = page.locator('main table').first();
    for (const name of ['周以宁', '林小满', '王伟']) await expect(members).toContainText(name);

    await page.goto(at('/admin/imports/projects'));
    await page.getByRole('link', { name: `${prefix}-2.xlsx` }).click();
    await page.getByRole('button', { name: t('projectImports.undo') }).click();
    await expect(page.getByText(t('notices.projectsImportUndone'))).toBeVisible();
    await page.goto(at('/projects'));
    await expect(imported).toHaveCount(1);
  });
