import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readRoster } from '#ports/read-roster.ts';

const text = (value: string | undefined) => (value ? { value, type: String } : null);
const tall = (value: string, rowSpan: number) => ({ value, type: String, rowSpan });
const header = [
  [tall('姓名', 2), tall('职工编号', 2), { value: '所属部门', type: String, span: 2 }, null, tall('在职状态', 2)],
  [null, null, text('一级'), text('二级'), null],
];
const filler = (...cells: string[]) => cells.map(text);

/** A workbook as a personnel office sends it: last year's sheet hidden, one cell for the unit of several people, sums and remarks among them. */
const workbook = async (): Promise<Uint8Array> => {
  const made = await writeXlsx([
    { sheet: '去年', data: [...header, filler('老人', 'T0001', '临床医学院', '', '在职')] },
    {
      sheet: '今年',
      data: [
        [{ value: '某校教职工名册', type: String, span: 5 }, null, null, null, null],
        ...header,
        [text('张三'), text('T9001'), tall('医学部', 4), tall('临床医学院', 2), text('在职')],
        filler('李四', 'T9002', '', '', '在 职'),
        [text('小计'), text('2人'), null, null, null],
        [text('王五'), text('T9003'), null, text('护理学院'), text('离职')],
        [null, null, null, null, null],
        filler('赵六', 'T9004', '科研管理处', '', '在职'),
        filler('合计', '4人'),
        filler('注：1. 离职人员保留一年'),
        filler('　　2. 有疑问请联系人事处'),
        filler('制表人：甲', '', '审核人：乙'),
      ],
    },
  ] as never).toBuffer();
  const files = unzipSync(new Uint8Array(made));
  const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  return zipSync({ ...files, 'xl/workbook.xml': strToU8(book.replace(/<sheet (?=[^>]*去年)/, '<sheet state="hidden" ')) });
};

describe('a workbook with a hidden sheet, cells merged downwards and notes', () => {
  it('is read as people read it: the sheet that shows, each person in their unit, and nobody who is a sum or a remark', async () => {
    const read = await readRoster({ bytes: await workbook(), remembered: [] });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value).toMatchObject({ sheet: '今年', columns: 'clear' });
    expect(read.value.understood.map(({ row, faults }) => [row.line, row.number, row.unitPath.join('/'), row.standing, faults])).toEqual([
      [4, 'T9001', '医学部/临床医学院', 'here', []],
      [5, 'T9002', '医学部/临床医学院', 'here', []],
      [7, 'T9003', '医学部/护理学院', 'left', []],
      [9, 'T9004', '科研管理处', 'here', []],
    ]);
  });

  it('has its hidden sheet read by whoever asks for it', async () => {
    const read = await readRoster({ bytes: await workbook(), remembered: [], sheet: '去年' });
    expect(read).toMatchObject({ ok: true, value: { sheet: '去年', rows: [{ cells: { 姓名: '老人' } }] } });
  });
});

describe('what spreadsheets call Unicode text', () => {
  it('is read like any other text', async () => {
    const lines = '工号\t姓名\t部门\r\n0024117\t王䶮\t医学部\r\n以上共1人\t\t\r\n';
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(lines, 'utf16le')]);
    expect(await readRoster({ bytes, remembered: [] })).toMatchObject({
      ok: true,
      value: { read: 'utf-16', rows: [{ line: 2, cells: { 工号: '0024117', 姓名: '王䶮' } }] },
    });
  });
});
