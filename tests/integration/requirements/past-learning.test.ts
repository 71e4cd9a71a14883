import { count, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeAgreement } from '#commands/requirements/make-agreement.ts';
import { applyPast, discardPast, mapPast, withdrawPast } from '#commands/requirements/past/change-past.ts';
import { stagePast } from '#commands/requirements/past/stage-past.ts';
import { fact, obligation, pastImport, pastRow, recognition } from '#db/schema/index.ts';
import { personPage } from '#queries/people/person-page.ts';
import { pastCounts, pastFaultsOf } from '#queries/requirements/past/past-imports.ts';
import { xlsxOf } from '#ui/sheets/xlsx.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { grantedBy } from '../../support/decided.ts';

let made: Campus;
let [lin, he, engineer] = ['', '', ''];
let administrator: ReturnType<Campus['as']>;
const by = () => ({ actor: administrator, now: made.now });
const heads = ['工号', '姓名', '邮箱', '课程', '完成日期', '学时', '发证单位', '证书编号'];
const whole = { issuer: null, voucher: null, reason: '上线前的培训' };

beforeEach(async () => {
  made = await campus();
  lin = await made.admit('林小满', '临床医学院', { staffNumber: '0024117' });
  he = await made.admit('何静', '医学部', { staffNumber: '0007777', email: 'he@demo.minglun.example' });
  engineer = await made.admit('工程师', '人工智能学院', { staffNumber: '0030001' });
  administrator = made.as(await made.admit('管理员', '医学部', { staffNumber: '0000001' }), 'training_administrator', '医学部');
});

const csv = (rows: readonly (readonly string[])[]) => new TextEncoder().encode(`${rows.map((row) => row.join(',')).join('\n')}\n`);
const stage = (bytes: Uint8Array, given: object = {}) =>
  stagePast(made.db, { institutionId: made.institutionId, fileName: '补录.csv', bytes, ...whole, ...given }, by());
const good = [
  ['0024117', '林小满', '', 'GEN-101', '2026-03-01', '2', '示范医院（演示）', 'T-1'],
  ['', '', 'he@demo.minglun.example', '科技伦理通识', '2026/4/1', '', '示范医院（演示）', 'T-2'],
];
const bad = [
  ['0030001', '', '', 'GEN-101', '2026-03-01', '', '示范医院（演示）', 'T-3'],
  ['0000001', '', '', 'GEN-101', '2026-03-01', '', '示范医院（演示）', 'T-4'],
  ['0024117', '林大满', '', '没有的课', '2027-03-01', '', '', ''],
  ['0024117', '林小满', '', 'gen-101', '2026.3.1', '', '示范医院（演示）', 'T-9'],
];
const cell = async (personId: string) =>
  (await personPage(made.db, personId, { ...made.system }))?.standing.find(({ requirement }) => requirement.policy === 'onboarding')?.cell;
const recognised = async () => (await made.db.select({ n: count() }).from(recognition).where(isNull(recognition.withdrawnAt)))[0]?.n;

describe('a list of past learning', () => {
  it('is checked row by row with all that is wrong, and nothing is recognised by reading it', async () => {
    const { importId, needs } = grantedBy(await stage(csv([heads, ...good, ...bad])));
    expect([needs, await pastCounts(made.db, importId), await recognised()]).toEqual(['a look', { new: 2, same: 1, faulty: 3 }, 0]);
    const faults = await pastFaultsOf(made.db, importId);
    expect(faults.map(({ line, faults: found }) => [line, ...found.map(({ code }) => code)])).toEqual([
      [4, 'who_unknown'],
      [5, 'own_case'],
      [6, 'issuer_missing', 'voucher_missing', 'name_differs', 'learnt_unknown', 'date_to_come'],
    ]);
  });

  it('of the same header needs its columns explained once', async () => {
    const strange = ['何人', '何课', '何日', '何处', '何证'];
    const rows = [['0024117', 'GEN-101', '2026-03-01', '示范医院（演示）', 'T-1']];
    const first = grantedBy(await stage(csv([strange, ...rows])));
    expect(first.needs).toBe('mapping');
    const fields = ['number', 'learnt', 'learntOn', 'issuer', 'voucher'] as const;
    grantedBy(await mapPast(made.db, { importId: first.importId, fields }, by()));
    grantedBy(await discardPast(made.db, { importId: first.importId }, by()));
    const second = grantedBy(await stage(csv([strange, ...rows])));
    expect([second.needs, await pastCounts(made.db, second.importId)]).toEqual(['a look', { new: 1, same: 0, faulty: 0 }]);
    expect(
      (
        await stage(
          csv([
            [...strange, '备注'],
            ['', '', '', '', '', ''],
          ]),
        )
      ).ok,
    ).toBe(false);
  });

  it('comes into force whole: what it says meets the requirement, and is withdrawn whole, with the reason', async () => {
    const agreement = { issuer: '示范医院（演示）', topic: 'gen-101', fromOn: '2026-01-01', untilOn: null, basis: null, reason: '互认' };
    const agreementId = grantedBy(await makeAgreement(made.db, { institutionId: made.institutionId, ...agreement }, made.system));
    const { importId } = grantedBy(await stage(csv([heads, ...good, ...bad])));
    grantedBy(await applyPast(made.db, { importId }, by()));
    expect(await cell(lin)).toMatchObject({ state: 'met', completionId: null });
    expect(await cell(he)).toMatchObject({ state: 'met' });
    const rows = await made.db.select().from(recognition).where(eq(recognition.personId, lin));
    expect(rows).toMatchObject([
      { topic: 'gen-101', minutes: 120, voucher: 'T-1', reason: '上线前的培训', agreementId, learntOn: '2026-03-01' },
    ]);
    expect(await made.db.select().from(obligation).where(eq(obligation.personId, lin))).toMatchObject([{ settledAt: made.now }]);
    expect(grantedBy(await applyPast(made.db, { importId }, by()))).toBe(importId);
    expect(await recognised()).toBe(2);

    expect(grantedBy(await withdrawPast(made.db, { importId, reason: '清单有误' }, by()))).toBe(2);
    expect([await recognised(), (await cell(lin))?.state]).toEqual([0, 'open']);
    expect(await withdrawPast(made.db, { importId, reason: '再次' }, by())).toMatchObject({
      refusal: { code: 'requirements.past_not_applied' },
    });
    const told = await made.db.select({ type: fact.type }).from(fact).where(eq(fact.institutionId, made.institutionId));
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['requirements.past_applied', 'requirements.past_withdrawn']));
  });

  it('changes nothing a second time', async () => {
    const first = grantedBy(await stage(csv([heads, ...good])));
    grantedBy(await applyPast(made.db, first, by()));
    const second = grantedBy(await stage(csv([heads, ...good])));
    expect(await pastCounts(made.db, second.importId)).toEqual({ new: 0, same: 2, faulty: 0 });
    expect(await applyPast(made.db, second, by())).toMatchObject({ refusal: { code: 'requirements.past_changes_nothing' } });
  });

  it('is looked at anew when somebody changed since, and nothing is in force until then', async () => {
    const [one, two] = [grantedBy(await stage(csv([heads, ...good]))), grantedBy(await stage(csv([heads, ...good])))];
    grantedBy(await applyPast(made.db, one, by()));
    expect(await applyPast(made.db, two, by())).toMatchObject({ refusal: { code: 'requirements.past_judged_again' } });
    expect(await pastCounts(made.db, two.importId)).toEqual({ new: 0, same: 2, faulty: 0 });
    expect(await recognised()).toBe(2);
  });

  it('asks what its columns mean where their names do not say', async () => {
    const unnamed = csv([
      ['编码', '培训内容如下', '何时'],
      ['0024117', 'GEN-101', '20260301'],
    ]);
    const { importId, needs } = grantedBy(await stage(unnamed, { issuer: '示范大学（演示）', voucher: '清单一' }));
    expect(needs).toBe('mapping');
    expect(await applyPast(made.db, { importId }, by())).toMatchObject({ refusal: { code: 'requirements.past_not_ready' } });
    const as = (...fields: Parameters<typeof mapPast>[1]['fields'][number][]) => mapPast(made.db, { importId, fields }, by());
    expect(await as('number', 'ignored', 'learntOn')).toMatchObject({ refusal: { code: 'requirements.past_columns_missing' } });
    grantedBy(await as('number', 'learnt', 'learntOn'));
    expect(await pastCounts(made.db, importId)).toEqual({ new: 1, same: 0, faulty: 0 });
  });

  it('is read from a workbook too, however large, and thrown away without a trace', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => ['0024117', '', '', 'GEN-101', '2026-03-01', '', `机构${i}`, `T-${i}`]);
    const bytes = new Uint8Array(await xlsxOf([heads, ...many]));
    const { importId } = grantedBy(await stage(bytes));
    expect(await pastCounts(made.db, importId)).toEqual({ new: 3000, same: 0, faulty: 0 });
    grantedBy(await discardPast(made.db, { importId }, by()));
    expect([(await made.db.select().from(pastRow)).length, (await made.db.select().from(pastImport)).length]).toEqual([0, 0]);
  });

  it('is for whoever may decide there: not for auditors, and of another’s part of the institution nothing', async () => {
    const { importId } = grantedBy(await stage(csv([heads, ...good])));
    administrator = made.as(engineer, 'training_administrator', '信息学部');
    expect(await applyPast(made.db, { importId }, by())).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    administrator = made.as(engineer, 'auditor');
    expect(await stage(csv([heads, ...good]))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('is refused with identity-card numbers, and none of it is kept', async () => {
    const cards = csv([
      [...heads, '身份证号'],
      [...(good[0] ?? []), '110101199003077715'],
    ]);
    expect(await stage(cards)).toMatchObject({ refusal: { code: 'people.roster_identity_cards' } });
    expect(await made.db.select().from(pastImport)).toEqual([]);
  });
});
