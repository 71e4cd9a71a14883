import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePast, judgePastRows, type PastGround } from '#domain/requirements/past/judge-past.ts';
import { doubledPastFields, mapPastColumns, missingPastFields, type PastMapping } from '#domain/requirements/past/past-fields.ts';
import { type PastRow, understandPast } from '#domain/requirements/past/past-row.ts';

const nothingElse = { issuer: null, voucher: null };
const labels = ['工号', '姓名', '课程名称', '完成日期', '学时', '发证单位', '证书编号', '有效期至'];
const mapping = mapPastColumns(labels);
const cells = {
  工号: '0024117',
  姓名: '林 小满',
  课程名称: 'GEN-101',
  完成日期: '2025年9月1日',
  学时: '1.5学时',
  发证单位: '示范医院',
  证书编号: 'T-1',
  有效期至: '长期',
};
const understood = (given: Partial<typeof cells> = {}, otherwise = nothingElse, as: PastMapping = mapping) =>
  understandPast({ line: 2, cells: { ...cells, ...given } }, as, otherwise);
const codes = (...args: Parameters<typeof understood>) => understood(...args).faults.map(({ code }) => code);

describe('the columns of past learning', () => {
  it('are known by the names they usually have, in both languages', () => {
    expect(Object.values(mapping)).toEqual(['number', 'name', 'learnt', 'learntOn', 'hours', 'issuer', 'voucher', 'untilOn']);
    expect(
      Object.values(mapPastColumns(['Email', 'Course code', 'Completed on', 'Minutes', 'Issuer', 'Certificate No.', 'Valid until'])),
    ).toEqual(['email', 'learnt', 'learntOn', 'minutes', 'issuer', 'voucher', 'untilOn']);
  });

  it('tell what is lacking, and what is said twice', () => {
    expect(missingPastFields({ a: 'name', b: 'learnt' })).toEqual(['number', 'learntOn']);
    expect(missingPastFields(mapping)).toEqual([]);
    expect(doubledPastFields({ a: 'learnt', b: 'learnt', c: 'ignored', d: 'ignored' })).toEqual(['learnt']);
    expect(Object.values(mapPastColumns(['课程', '培训名称']))).toEqual(['learnt', 'ignored']);
  });
});

describe('a row of past learning', () => {
  it('is read with its day, its time in minutes and its proof', () =>
    expect(understood()).toEqual({
      row: {
        line: 2,
        number: '0024117',
        name: '林小满',
        email: null,
        learnt: 'GEN-101',
        learntOn: '2025-09-01',
        untilOn: null,
        minutes: 90,
        issuer: '示范医院',
        voucher: 'T-1',
      },
      faults: [],
    }));

  it('takes the issuer and the voucher of the whole list where it names none', () => {
    expect(codes({ 发证单位: '', 证书编号: '' })).toEqual(['issuer_missing', 'voucher_missing']);
    expect(understood({ 发证单位: '', 证书编号: '' }, { issuer: '示范大学', voucher: '清单一' } as never).row).toMatchObject({
      issuer: '示范大学',
      voucher: '清单一',
    });
  });

  it.each([
    [{ 工号: '' }, ['who_missing']],
    [{ 课程名称: '' }, ['learnt_missing']],
    [{ 完成日期: '' }, ['date_missing']],
    [{ 完成日期: '去年秋天' }, ['date_bad']],
    [{ 有效期至: '2025-08-31' }, ['ends_before_start']],
    [{ 有效期至: '不知道' }, ['until_bad']],
    [{ 学时: '很多' }, ['time_bad']],
    [{ 学时: '-1' }, ['time_bad']],
    [{ 工号: '110101199003077715' }, ['identity_card', 'who_missing']],
    [{ 工号: '', 课程名称: '', 完成日期: '' }, ['who_missing', 'learnt_missing', 'date_missing']],
  ])('with %j tells everything that is wrong: %j', (given, found) => expect(codes(given)).toEqual(found));
});

const ground = (given: Partial<PastGround> = {}): PastGround => ({
  today: '2026-11-25',
  importer: null,
  byNumber: (number) => (number === '0024117' ? [{ personId: 'lin', name: '林小满' }] : []),
  byEmail: (email) =>
    email === 'shared@example.cn'
      ? [
          { personId: 'a', name: '甲' },
          { personId: 'b', name: '乙' },
        ]
      : [],
  learnt: (name) => (name === 'GEN-101' ? { kind: 'recognition', topic: 'gen-101' } : undefined),
  isRecognised: () => false,
  ...given,
});
const judged = (row: Partial<PastRow> = {}, given: Partial<PastGround> = {}) => {
  const { verdict, faults, topic } = judgePast({ row: { ...understood().row, ...row }, faults: [] }, ground(given));
  return { verdict, codes: faults.map(({ code }) => code), topic };
};

describe('what a row will do', () => {
  it('is to recognise what is new, and nothing where it is recognised already', () => {
    expect(judged()).toEqual({ verdict: 'new', codes: [], topic: 'gen-101' });
    expect(
      judged({}, { isRecognised: (key) => key === ['lin', 'recognition', 'gen-101', '2025-09-01', '示范医院'].join('\n') }),
    ).toMatchObject({
      verdict: 'same',
    });
  });

  it.each<[Partial<PastRow>, Partial<PastGround>, string[]]>([
    [{ number: '999' }, {}, ['who_unknown']],
    [{ name: '别人' }, {}, ['name_differs']],
    [{ learnt: '没有的课' }, {}, ['learnt_unknown']],
    [{ learntOn: '2026-11-26' }, {}, ['date_to_come']],
    [{}, { importer: 'lin' }, ['own_case']],
    [{ number: '', email: 'shared@example.cn', name: '' }, {}, ['email_shared']],
    [{ number: '999', learnt: '没有的课', learntOn: '2027-01-01' }, {}, ['who_unknown', 'learnt_unknown', 'date_to_come']],
  ])('is nothing for %j, and says all of why', (row, given, found) =>
    expect(judged(row, given)).toMatchObject({ verdict: 'faulty', codes: found }),
  );

  it('is done once where rows say the same, whatever else they hold and in whatever order', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            learntOn: fc.constantFrom('2025-09-01', '2025-09-02', '2027-01-01'),
            issuer: fc.constantFrom('甲', '乙'),
            voucher: fc.constantFrom('T-1', 'T-2'),
            number: fc.constantFrom('0024117', '999'),
          }),
          { maxLength: 12 },
        ),
        (given) => {
          const rows = given.map((one, i) => ({ row: { ...understood().row, ...one, line: i + 2 }, faults: [] }));
          const verdicts = judgePastRows(rows, ground());
          const fresh = verdicts.flatMap(({ verdict }, i) => (verdict === 'new' ? [`${given[i]?.learntOn} ${given[i]?.issuer}`] : []));
          const wanted = new Set(
            given
              .filter(({ number, learntOn }) => number === '0024117' && learntOn < '2027')
              .map(({ learntOn, issuer }) => `${learntOn} ${issuer}`),
          );
          expect(fresh.toSorted()).toEqual([...wanted].sort());
          const turned = judgePastRows(rows.toReversed(), ground());
          expect(turned.filter(({ verdict }) => verdict === 'new')).toHaveLength(fresh.length);
        },
      ),
    ));
});
