import { describe, expect, it } from 'vitest';
import { chooseSheet } from '#domain/people/roster/choose-sheet.ts';
import { readContract } from '#domain/people/roster/contract.ts';
import { readDay } from '#domain/people/roster/days.ts';
import { fieldNamed, namesIdentityCards } from '#domain/people/roster/fields.ts';
import {
  findHeader,
  guessHeader,
  headerKey,
  identityCardColumns,
  mapColumns,
  missingFields,
  rowsBelow,
} from '#domain/people/roster/header.ts';
import { holdsIdentityCards, isIdentityCardNumber } from '#domain/people/roster/identity-card.ts';
import { notesAmong } from '#domain/people/roster/notes-among.ts';
import { readPosition, readStatus } from '#domain/people/roster/position.ts';
import { tidyName } from '#domain/people/roster/understand-row.ts';

describe('a column is known by its name', () => {
  it.each([
    ['工号', 'staffNumber'],
    ['职 工 号', 'staffNumber'],
    ['＊教职工号（必填）', 'staffNumber'],
    ['人员编号', 'staffNumber'],
    ['Staff No.', 'staffNumber'],
    ['学号', 'studentNumber'],
    ['Student ID', 'studentNumber'],
    ['姓　名', 'name'],
    ['Name', 'name'],
    ['部门', 'unit'],
    ['二级部门', 'unit'],
    ['所在单位', 'unit'],
    ['院系', 'unit'],
    ['Department', 'unit'],
    ['电子邮箱', 'email'],
    ['E-mail', 'email'],
    ['岗位', 'position'],
    ['人员类别', 'position'],
    ['身份', 'position'],
    ['入职日期', 'startedOn'],
    ['报到时间', 'startedOn'],
    ['Start date', 'startedOn'],
    ['离职日期', 'finishedOn'],
    ['End date', 'finishedOn'],
    ['状态', 'status'],
    ['是否在职', 'status'],
    ['手机号', undefined],
    ['备注', undefined],
    ['序号', undefined],
  ])('%s is %s', (label, field) => expect(fieldNamed(label)).toBe(field));

  it.each(['身份证号', '身份证号码', '证件号码', '公民身份号码'])('%s is a column of identity cards', (label) =>
    expect(namesIdentityCards(label)).toBe(true),
  );
  it('身份 alone is not', () => expect(namesIdentityCards('身份')).toBe(false));
});

describe('the header', () => {
  const sheet = [
    ['某大学名册'],
    [],
    ['制表：', '人事处'],
    ['工号', '姓名', '部门', '部门', '备注'],
    ['0024117', '林小满', '医学部', '临床医学院', ''],
    [],
    ['工号', '姓名', '部门', '部门', '备注'],
    ['0024118', '何静', '医学部', '', 'x'],
  ];
  it('is found below title lines and blank lines', () =>
    expect(findHeader(sheet)).toEqual({ line: 4, labels: ['工号', '姓名', '部门', '部门 2', '备注'] }));
  it('has two columns 部门 read from the top unit down', () =>
    expect(mapColumns(['工号', '姓名', '部门', '部门 2', '备注'])).toEqual({
      工号: 'staffNumber',
      姓名: 'name',
      部门: 'unit',
      '部门 2': 'unit',
      备注: 'ignored',
    }));
  it('is not taken for a person where it stands again, and blank lines are passed over', () => {
    const header = findHeader(sheet);
    expect(header && rowsBelow(sheet, header, (label) => label === '工号')).toEqual([
      { line: 5, cells: { 工号: '0024117' } },
      { line: 8, cells: { 工号: '0024118' } },
    ]);
  });
  it('is only guessed where no row names two fields', () => {
    const odd = [
      ['甲', '乙'],
      ['0024117', '林小满'],
    ];
    expect(findHeader(odd)).toBeUndefined();
    expect(guessHeader(odd)).toEqual({ line: 1, labels: ['甲', '乙'] });
  });
  it('is the same for the memory however it is spaced', () => expect(headerKey(['工 号', '姓名'])).toBe(headerKey(['工号＊', '姓　名'])));
  it('lacks what nobody can be entered without', () => {
    expect(missingFields(mapColumns(['姓名', '学号']))).toEqual(['unit']);
    expect(missingFields({})).toEqual(['name', 'staffNumber', 'unit']);
  });
});

describe('a day is read however it is written', () => {
  it.each([
    ['2026-09-01', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['2026.9.1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['2026 年 9 月 1 日', '2026-09-01'],
    ['２０２６／９／１', '2026-09-01'],
    ['20260901', '2026-09-01'],
    ['2026-09-01 08:30:00', '2026-09-01'],
    ['45231', '2023-11-01'],
    ['45231.5', '2023-11-01'],
    ['36526', '2000-01-01'],
    ['2026-02-30', undefined],
    ['2024-02-29', '2024-02-29'],
    ['2026-13-01', undefined],
    ['九月一日', undefined],
    ['9/1', undefined],
    ['2026', undefined],
    ['', undefined],
  ])('%s is %s', (cell, day) => expect(readDay(cell)).toBe(day));
});

describe('identity cards', () => {
  // 11010519491231002X is the example that the standard itself prints.
  it.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    [' 110105 19491231 002X', true],
    ['110105194912310021', true],
    ['110105214912310021', false],
    ['110105194902300021', false],
    ['110105194913310021', false],
    ['0024117', false],
    ['', false],
  ])('%s: %s', (text, is) => expect(isIdentityCardNumber(text)).toBe(is));

  it('fill a column when a meaningful share of its cells are such numbers, and not when one strayed in', () => {
    expect(holdsIdentityCards(['11010519491231002X', '', '0024117'])).toBe(true);
    expect(holdsIdentityCards(['11010519491231002X', ...Array.from({ length: 60 }, (_, i) => String(i))])).toBe(false);
  });
  it('are found under an innocent name', () =>
    expect(
      identityCardColumns(
        [
          ['工号', '备注'],
          ['1', '11010519491231002X'],
        ],
        { line: 1, labels: ['工号', '备注'] },
      ),
    ).toEqual(['备注']));
});

describe('words for positions and states', () => {
  it.each([
    ['教授', 'researcher'],
    ['博士后', 'researcher'],
    ['博士生', 'student'],
    ['研究生', 'student'],
    ['副研究员', 'researcher'],
    ['主治医师', 'clinician'],
    ['实验员', 'technician'],
    ['行政管理', 'management'],
    ['专业技术岗', 'researcher'],
    ['管理岗', 'management'],
    ['PhD student', 'student'],
    ['外星人', undefined],
  ])('%s is %s', (cell, position) => expect(readPosition(cell)).toBe(position));
  it.each([
    ['在职', 'here'],
    ['在岗', 'here'],
    ['离职', 'left'],
    ['已离职', 'left'],
    ['退休', 'left'],
    ['不详', undefined],
  ])('%s is %s', (cell, status) => expect(readStatus(cell)).toBe(status));
});

describe('a name is tidied', () => {
  it.each([
    ['张　三', '张三'],
    [' 王 䶮 ', '王䶮'],
    ['Ａｍａｒａ  Okafor', 'Amara Okafor'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['李𬭚', '李𬭚'],
  ])('%s is %s', (cell, name) => expect(tidyName(cell)).toBe(name));
});

describe('a header that a personnel office has made up of two rows', () => {
  const people = [
    ['0001', '赵一', '医学部', '护理学院', '科研'],
    ['0002', '钱二', '医学部', '', '科研'],
  ];
  it.each([
    [
      'groups above, other columns merged downwards',
      [['演示单位人员名册'], ['工号', '姓名', '所属部门', '', '岗位'], ['', '', '一级', '二级', '']],
      3,
    ],
    [
      'groups above everything',
      [
        ['人员', '', '所属部门', '', '岗位'],
        ['工号', '姓名', '一级', '二级', ''],
      ],
      2,
    ],
  ])('%s', (_, header, line) => {
    const sheet = [...header, ...people];
    const found = findHeader(sheet);
    expect(found).toEqual({ line, labels: ['工号', '姓名', '所属部门 › 一级', '所属部门 › 二级', '岗位'] });
    expect(mapColumns(found?.labels ?? [])).toEqual({
      工号: 'staffNumber',
      姓名: 'name',
      '所属部门 › 一级': 'unit',
      '所属部门 › 二级': 'unit',
      岗位: 'position',
    });
    expect(found && rowsBelow(sheet, found, () => true).map((row) => row.line)).toEqual([line + 1, line + 2]);
  });

  it('is known again where it stands once more, both rows of it', () => {
    const header = [
      ['工号', '姓名', '所属部门', '', '岗位'],
      ['', '', '一级', '二级', ''],
    ];
    const sheet = [...header, ...people, ...header, ...people];
    const found = findHeader(sheet);
    expect(found && rowsBelow(sheet, found, () => true).map((row) => row.line)).toEqual([3, 4, 7, 8]);
  });

  it('a number of a unit under the group is no unit', () =>
    expect(mapColumns(['所属部门 › 编号', '所属部门 › 名称'])).toEqual({ '所属部门 › 编号': 'ignored', '所属部门 › 名称': 'unit' }));

  it('one heading merged over two columns of units', () => {
    const found = findHeader([['工号', '姓名', '部门', ''], ...people]);
    expect(found).toEqual({ line: 1, labels: ['工号', '姓名', '部门', '部门 2'] });
  });

  it('a row of data that lacks name and number is no second row of the header', () => {
    const sheet = [['工号', '姓名', '部门', '岗位'], ['', '', '医学部', ''], ...people];
    expect(findHeader(sheet)?.line).toBe(1);
  });
});

describe('the sheet that holds the roster', () => {
  const roster = {
    name: '在职',
    rows: [
      ['工号', '姓名', '部门'],
      ['0001', '赵一', '医学部'],
    ],
  };
  const notes = { name: '说明', rows: [['填写说明', '请勿改动']] };
  it('is the one with the header, wherever it stands', () =>
    expect(chooseSheet([notes, roster])).toMatchObject({ is: 'chosen', sheet: { name: '在职' } }));
  it('is asked for when several have one', () =>
    expect(chooseSheet([notes, roster, { ...roster, name: '离职' }])).toEqual({ is: 'unclear', names: ['在职', '离职'] }));
  it('is the one that was chosen', () =>
    expect(chooseSheet([roster, { ...roster, name: '离职' }], '离职')).toMatchObject({ is: 'chosen', sheet: { name: '离职' } }));
  it('must be there', () => expect(chooseSheet([roster], '退休')).toEqual({ is: 'unknown', names: ['在职'] }));
  it('is none when no sheet has a table', () => expect(chooseSheet([{ name: 'x', rows: [['单']] }])).toEqual({ is: 'none' }));
});

describe('a kind of contract is known by the words institutions use', () => {
  it.each([
    ['在编', 'permanent'],
    ['事业编制', 'permanent'],
    ['编制内', 'permanent'],
    ['无固定期限合同', 'permanent'],
    ['非在编', 'fixed-term'],
    ['编外人员', 'fixed-term'],
    ['合同制', 'fixed-term'],
    ['聘用制', 'fixed-term'],
    ['固定期限劳动合同', 'fixed-term'],
    ['劳务派遣', 'casual'],
    ['临时工', 'casual'],
    ['兼职教授', 'adviser'],
    ['顾问', 'adviser'],
    ['访问学者', 'visitor'],
    ['Visiting scholar', 'visitor'],
    ['Part-time', 'adviser'],
  ])('%s', (cell, contract) => expect(readContract(cell)).toBe(contract));

  it.each(['是', '客座', 'A类', '其他'])('%s is not guessed', (cell) => expect(readContract(cell)).toBeUndefined());

  it.each(['用工形式', '聘用类型', '合同类别', '编制类型', 'Contract type'])('and %s is a column of them', (label) =>
    expect(fieldNamed(label)).toBe('contract'),
  );
});

describe('notes among the rows', () => {
  it.each([
    ['合计', '8人'],
    ['注：离职人员保留一年', ''],
    ['制表人：甲', '审核人：乙'],
    ['第1页', ''],
    ['如有疑问，请联系人事处。', ''],
  ])('%s %s tells of nobody', (...row) => expect(notesAmong([row])).toEqual([true]));
  it.each([
    ['0024117', '总建国', '医学部'],
    ['1', '注心怡', '0024118'],
    ['0024119', '', ''],
    ['王伟', '', ''],
    ['Total Wellness Lab', '王伟', '0024120'],
  ])('%s %s may be somebody', (...row) => expect(notesAmong([row])).toEqual([false]));
  it('further lines of a remark belong to it, and people after it do not', () =>
    expect(notesAmong([['注：'], ['　2. 请联系人事处'], ['0024117', '林小满'], ['林小满']])).toEqual([true, true, false, false]));
});
