import { describe, expect, it } from 'vitest';
import { compareRows } from '#domain/people/roster/compare-rows.ts';
import type { Mapping } from '#domain/people/roster/fields.ts';
import { type JudgeContext, judgeRow, type KnownPerson } from '#domain/people/roster/judge-row.ts';
import { type ParsedRow, understandRow } from '#domain/people/roster/understand-row.ts';
import { readUnitPath, unitFinder } from '#domain/people/roster/unit-path.ts';

const mapping: Mapping = {
  工号: 'staffNumber',
  姓名: 'name',
  部门: 'unit',
  邮箱: 'email',
  岗位: 'position',
  入职日期: 'startedOn',
  离职日期: 'finishedOn',
  状态: 'status',
};
const cells = (given: Record<string, string> = {}) => ({
  工号: '0024117',
  姓名: '林小满',
  部门: '人工智能学院',
  邮箱: '',
  岗位: '',
  入职日期: '2026-09-01',
  离职日期: '',
  状态: '在职',
  ...given,
});
const codesOf = (given: Record<string, string>) => understandRow({ line: 5, cells: cells(given) }, mapping).faults.map(({ code }) => code);

describe('a row', () => {
  it('is without fault when all is well', () => expect(codesOf({})).toEqual([]));
  it.each([
    [{ 姓名: '' }, 'name_missing'],
    [{ 姓名: '王'.repeat(61) }, 'name_too_long'],
    [{ 工号: '' }, 'number_missing'],
    [{ 工号: '24117号' }, 'number_bad'],
    [{ 部门: '' }, 'unit_missing'],
    [{ 邮箱: 'nobody' }, 'email_bad'],
    [{ 岗位: '外星人' }, 'position_unknown'],
    [{ 入职日期: '去年' }, 'date_bad'],
    [{ 离职日期: '2026-08-31' }, 'end_before_start'],
    [{ 状态: '不详' }, 'status_unknown'],
    [{ 邮箱: '11010519491231002X' }, 'identity_card'],
  ])('%o: %s', (given, code) => expect(codesOf(given)).toContain(code));
  it('shows every fault at once', () =>
    expect(codesOf({ 姓名: '', 工号: '', 入职日期: 'x', 邮箱: 'x' }).sort()).toEqual([
      'date_bad',
      'email_bad',
      'name_missing',
      'number_missing',
    ]));
  it('never repeats an identity-card number', () =>
    expect(JSON.stringify(understandRow({ line: 5, cells: cells({ 工号: '11010519491231002X' }) }, mapping))).not.toContain('19491231'));
  it('keeps leading zeros, and reads full-width figures', () =>
    expect(understandRow({ line: 5, cells: cells({ 工号: '００２４１１７' }) }, mapping).row.number).toBe('0024117'));
});

describe('rows among each other', () => {
  const row = (line: number, given: Record<string, string>) => understandRow({ line, cells: cells(given) }, mapping);
  const codes = (...rows: ReturnType<typeof row>[]) =>
    Object.fromEntries([...compareRows(rows)].map(([line, faults]) => [line, faults.map(({ code }) => code)]));
  it('one number for two people is a fault of both', () =>
    expect(codes(row(2, {}), row(3, { 姓名: '何静' }))).toEqual({ 2: ['number_shared'], 3: ['number_shared'] }));
  it('the same person twice, the same in all, is only told', () => expect(codes(row(2, {}), row(3, {}))).toEqual({ 3: ['repeated'] }));
  it('the same person twice with different units is a fault of both', () =>
    expect(codes(row(2, {}), row(3, { 部门: '医学部' }))).toEqual({ 2: ['repeated_differs'], 3: ['repeated_differs'] }));
  it('people of the same name with different numbers are two people', () =>
    expect(codes(row(2, {}), row(3, { 工号: '0031902' }))).toEqual({}));
  it('a number is not short where the file holds numbers of every length', () =>
    expect(codes(row(2, { 工号: '0000001' }), row(3, { 工号: '0000002' }), row(4, { 工号: '00003' }), row(5, { 工号: '24117' }))).toEqual(
      {},
    ));
  it('a number shorter than the others is worth a look', () =>
    expect(codes(row(2, { 工号: '0000001' }), row(3, { 工号: '0000002' }), row(4, { 工号: '0000003' }), row(5, { 工号: '24117' }))).toEqual(
      { 5: ['number_short'] },
    ));
});

describe('units', () => {
  const known = [
    { id: 'm', parentId: null, nameZh: '医学部', nameEn: null },
    { id: 'c', parentId: 'm', nameZh: '临床医学院', nameEn: 'School of Clinical Medicine' },
    { id: 'x', parentId: null, nameZh: '信息学部', nameEn: null },
    { id: 'o1', parentId: 'm', nameZh: '办公室', nameEn: null },
    { id: 'o2', parentId: 'x', nameZh: '办公室', nameEn: null },
  ];
  const finder = () => {
    let made = 0;
    return unitFinder(known, { names: ['示范大学'] }, () => `n${++made}`);
  };
  it.each([
    [['医学部', '临床医学院'], { is: 'known', id: 'c' }],
    [['临床医学院'], { is: 'known', id: 'c' }],
    [['示范大学', '医学部'], { is: 'known', id: 'm' }],
    [['school of clinical medicine'], { is: 'known', id: 'c' }],
    [['信息学部', '办公室'], { is: 'known', id: 'o2' }],
    [['办公室'], { is: 'ambiguous', names: ['医学部 / 办公室', '信息学部 / 办公室'] }],
    [['药学院'], { is: 'new', id: 'n1' }],
  ])('%o is %o', (path, answer) => expect(finder().find(path)).toEqual(answer));
  it('are made with those above them, once', () => {
    const units = finder();
    expect(units.find(['理学部', '化学学院'])).toEqual({ is: 'new', id: 'n2' });
    expect(units.find(['理学部', ' 化学学院 '.trim()])).toEqual({ is: 'new', id: 'n2' });
    expect(units.newUnits().map(({ path, names }) => [path, names])).toEqual([
      ['n1/', ['理学部']],
      ['n1/n2/', ['理学部', '化学学院']],
    ]);
  });
  it.each([
    [
      ['医学部', '临床医学院'],
      ['医学部', '临床医学院'],
    ],
    [['医学部/临床医学院'], ['医学部', '临床医学院']],
    [['医学部', '医学部'], ['医学部']],
    [['', '临床 医学院'], ['临床医学院']],
  ])('%o is the path %o', (given, path) => expect(readUnitPath(given)).toEqual(path));
});

describe('what a row does', () => {
  const place = { unitId: 'u', position: 'researcher', contract: null, startedOn: '2026-09-01', finishedOn: null } as const;
  const person = (given: Partial<KnownPerson> = {}): KnownPerson => ({
    personId: 'p',
    name: '林小满',
    email: null,
    affiliations: [{ id: 'a', ...place }],
    ...given,
  });
  const row = (given: Partial<ParsedRow> = {}): ParsedRow => ({
    line: 5,
    name: '林小满',
    number: '0024117',
    numberKind: 'staff_number',
    unitPath: ['u'],
    email: null,
    position: null,
    contract: null,
    startedOn: '2026-09-01',
    finishedOn: null,
    standing: 'here',
    ...given,
  });
  const judge = (given: Partial<ParsedRow>, known: KnownPerson | undefined, context: Partial<JudgeContext> = {}) =>
    judgeRow(row(given), {
      today: '2026-11-25',
      unitId: 'u',
      otherwise: 'researcher',
      startsAreGiven: true,
      nameAnswer: undefined,
      unitChanges: 'transfer',
      withZeros: undefined,
      newId: () => 'new',
      known,
      ...context,
    });

  it('brings somebody unknown', () => expect(judge({}, undefined)).toMatchObject({ verdict: 'new', plan: { started: place } }));
  it('does nothing for somebody who is as the file says', () => expect(judge({}, person()).verdict).toBe('same'));
  it('changes and re-dates in place, and the unit too where that is said to be a correction', () => {
    expect(judge({}, person(), { unitId: 'v', unitChanges: 'correction' }).plan).toEqual({
      personId: 'p',
      changed: { id: 'a', before: place, after: { ...place, unitId: 'v' } },
    });
    expect(judge({ position: 'clinician' }, person()).plan?.changed?.after.position).toBe('clinician');
    expect(judge({ startedOn: '2026-09-15' }, person()).plan?.changed?.after.startedOn).toBe('2026-09-15');
  });
  it('takes a new address, and keeps the known one where the file has none', () => {
    expect(judge({ email: 'a@b.cn' }, person()).plan?.email).toEqual({ before: null, after: 'a@b.cn' });
    expect(judge({}, person({ email: 'a@b.cn' })).verdict).toBe('same');
  });
  it('ends the affiliation of a leaver, on the day given or today', () => {
    expect(judge({ standing: 'left', finishedOn: '2026-10-31' }, person()).plan?.changed?.after.finishedOn).toBe('2026-10-31');
    expect(judge({ standing: 'left' }, person()).plan?.changed?.after.finishedOn).toBe('2026-11-25');
  });
  it('leaves a leaver alone the second time', () =>
    expect(judge({ standing: 'left' }, person({ affiliations: [{ id: 'a', ...place, finishedOn: '2026-10-31' }] })).verdict).toBe('same'));
  it('begins a new affiliation for somebody who comes back', () => {
    const gone = person({ affiliations: [{ id: 'a', ...place, startedOn: '2020-01-01', finishedOn: '2024-12-31' }] });
    expect(judge({}, gone).plan).toMatchObject({ personId: 'p', started: { startedOn: '2026-09-01' } });
    expect(judge({ startedOn: '2020-01-01' }, gone).plan?.changed?.after.finishedOn).toBeNull();
  });
  it('does not bring somebody who left before we knew them', () =>
    expect(judge({ standing: 'left' }, undefined)).toMatchObject({ verdict: 'same', plan: null, faults: [{ code: 'left_unknown' }] }));
  it('asks when a known number comes under another name', () =>
    expect(judge({ name: '林大满' }, person())).toMatchObject({
      verdict: 'faulty',
      faults: [{ code: 'name_differs', data: { known: '林小满', value: '林大满' } }],
    }));
  it('takes what was answered of a name only while the name that was asked about still stands', () => {
    const answered = (from: string) => ({ nameAnswer: { answer: 'renamed', from } }) as const;
    expect(judge({ name: '林大满' }, person(), answered('林小满')).plan?.name).toEqual({ before: '林小满', after: '林大满' });
    expect(judge({ name: '林大满' }, person(), answered('林中满'))).toMatchObject({
      verdict: 'faulty',
      faults: [{ code: 'name_differs' }],
    });
  });
  it('begins anew from the day after the old affiliation ended, and corrects it where the day lies within', () => {
    const gone = person({ affiliations: [{ id: 'a', ...place, startedOn: '2020-01-01', finishedOn: '2026-08-31' }] });
    expect(judge({ startedOn: '2026-09-01' }, gone).plan).toMatchObject({ started: { startedOn: '2026-09-01' } });
    expect(judge({ startedOn: '2026-08-31' }, gone).plan).toMatchObject({ changed: { id: 'a', after: { startedOn: '2026-08-31' } } });
  });
  it('asks when a number has lost its zeros', () =>
    expect(judge({ number: '24117' }, undefined, { withZeros: { number: '0024117', name: '林小满' } })).toMatchObject({
      verdict: 'faulty',
      faults: [{ code: 'zeros_lost' }],
    }));
  it('asks for the day somebody new starts when the file has such a column', () => {
    expect(judge({ startedOn: null }, undefined)).toMatchObject({ faults: [{ code: 'start_missing' }] });
    expect(judge({ startedOn: null }, undefined, { startsAreGiven: false }).plan?.started?.startedOn).toBe('2026-11-25');
  });
});
