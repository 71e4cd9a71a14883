import { beforeEach, describe, expect, it } from 'vitest';
import { makeAgreement } from '#commands/requirements/make-agreement.ts';
import { withdrawGrant } from '#commands/requirements/withdraw-grant.ts';
import { DecisionFilter } from '#domain/requirements/decision-filter.ts';
import { withinFor } from '#queries/people/within.ts';
import { decisionById } from '#queries/requirements/decisions/decision-by-id.ts';
import { decisionsAbout } from '#queries/requirements/decisions/decisions-about.ts';
import { decidersAt, decisionsAPage, decisionsListed, wholeRegister } from '#queries/requirements/decisions/decisions-listed.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { grantAny, grantedBy } from '../../support/decided.ts';

let made: Campus;
let [medic, engineer] = ['', ''];
let ids: Record<'exemption' | 'leave' | 'recognition' | 'whole' | 'unit' | 'agreement', string>;
const by = (minutes: number) => ({ ...made.system, now: new Date(made.now.getTime() + minutes * 60_000) });
const day = '2026-11-25';

beforeEach(async () => {
  made = await campus();
  medic = await made.admit('甲医', '临床医学院');
  engineer = await made.admit('乙工', '人工智能学院');
  const { db, institutionId } = made;
  const common = { institutionId, reason: '另有安排' };
  const order = { ...common, is: 'extension', subject: 'due', policy: 'project', requirement: null, basis: '通知（测试）' } as const;
  ids = {
    exemption: await grantAny(
      db,
      {
        ...common,
        is: 'exemption',
        personId: medic,
        policy: 'onboarding',
        requirement: 'gen-101-onboarding',
        kind: 'credited',
        fromOn: '2026-01-01',
        untilOn: '2026-06-30',
      },
      by(1),
    ),
    leave: await grantAny(db, { ...common, is: 'leave', personId: medic, fromOn: '2027-01-01', untilOn: null, clock: 'due' }, by(2)),
    recognition: await grantAny(
      db,
      {
        ...common,
        is: 'recognition',
        personId: engineer,
        kind: 'recognition',
        topic: 'gen-101',
        issuer: '示范医院（演示）',
        voucher: 'T-1',
        minutes: 60,
        learntOn: '2026-05-01',
        untilOn: null,
      },
      by(3),
    ),
    whole: await grantAny(db, { ...order, to: 'everybody', fromOn: '2026-11-01', untilOn: '2026-12-31' }, by(4)),
    unit: await grantAny(
      db,
      { ...order, to: { unitId: made.units['信息学部'] ?? '' }, fromOn: '2026-11-01', untilOn: '2026-12-31' },
      by(5),
    ),
    agreement: grantedBy(
      await makeAgreement(
        db,
        { ...common, issuer: '示范医院（演示）', topic: 'gen-101', fromOn: '2026-01-01', untilOn: null, basis: null },
        by(6),
      ),
    ),
  };
});

const listed = async (filter: Record<string, string> = {}, unit?: string) => {
  const auditor = made.as(medic, unit === undefined ? 'auditor' : 'training_administrator', unit);
  const [within] = await withinFor(made.db, auditor, 'log.read');
  if (!within) throw new Error('Nothing may be seen.');
  const { decisions, total } = await decisionsListed(made.db, { within, filter: DecisionFilter.parse(filter), day });
  const named = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
  expect(total).toBe(decisions.length);
  return decisions.map(({ id }) => named[id]);
};

describe('the register of decisions', () => {
  it('shows an auditor all, newest first', async () =>
    expect(await listed()).toEqual(['agreement', 'unit', 'whole', 'recognition', 'leave', 'exemption']));

  it('shows a unit’s administrator their people, their units and what is for everybody, and nothing else', async () => {
    expect(await listed({}, '医学部')).toEqual(['agreement', 'whole', 'leave', 'exemption']);
    expect(await listed({}, '信息学部')).toEqual(['agreement', 'unit', 'whole', 'recognition']);
    const elsewhere = { actor: made.as(engineer, 'training_administrator', '信息学部'), now: made.now };
    expect(await decisionById(made.db, { kind: 'leave', id: ids.leave }, elsewhere)).toBeUndefined();
    expect(await decisionById(made.db, { kind: 'extension', id: ids.unit }, elsewhere)).toMatchObject({ mayWithdraw: true });
  });

  it('is narrowed by kind, policy, unit, person, who decided and where it stands today', async () => {
    expect(await listed({ kind: 'extension' })).toEqual(['unit', 'whole']);
    expect(await listed({ policy: 'onboarding' })).toEqual(['exemption']);
    expect(await listed({ unit: made.units['信息学部'] ?? '' })).toEqual(['unit', 'recognition']);
    expect(await listed({ q: '甲医' })).toEqual(['leave', 'exemption']);
    expect(await listed({ standing: 'ended' })).toEqual(['exemption']);
    expect(await listed({ standing: 'to-come' })).toEqual(['leave']);
    grantedBy(await withdrawGrant(made.db, { kind: 'leave', id: ids.leave, reason: '取消' }, by(7)));
    expect(await listed({ standing: 'to-come' })).toEqual([]);
    expect(await listed({ standing: 'withdrawn' })).toEqual(['leave']);
    expect(await listed({ by: 'system', standing: 'in-force' })).toEqual(['agreement', 'unit', 'whole', 'recognition']);
    expect(await listed({ by: `person:${medic}` })).toEqual([]);
  });

  it('is read a page at a time, and whole for a file', async () => {
    const [within] = await withinFor(made.db, made.as(medic, 'auditor'), 'log.read');
    if (!within) throw new Error('Nothing may be seen.');
    const leave = {
      is: 'leave',
      personId: engineer,
      institutionId: made.institutionId,
      untilOn: '2020-01-31',
      clock: 'due',
      reason: '病假',
    } as const;
    for (let i = 0; i < decisionsAPage; i += 1) await grantAny(made.db, { ...leave, fromOn: '2020-01-01' }, by(10 + i));
    const second = await decisionsListed(made.db, { within, filter: DecisionFilter.parse({ page: '2' }), day });
    expect([second.decisions.length, second.total]).toEqual([6, decisionsAPage + 6]);
    expect(second.decisions.at(-1)?.id).toBe(ids.exemption);
    const whole = await wholeRegister(made.db, { within, filter: DecisionFilter.parse({}), day });
    expect(whole.decisions).toHaveLength(decisionsAPage + 6);
    expect(await decidersAt(made.db, within, day)).toMatchObject({ by: ['system'] });
  });
});

describe('what was decided about a person', () => {
  it('is what was granted to them by name, with their unit, and to all', async () => {
    const about = async (personId: string) =>
      (await decisionsAbout(made.db, { personId, institutionId: made.institutionId, now: by(9).now, day })).decisions.map(({ id }) => id);
    expect(await about(medic)).toEqual([ids.whole, ids.leave, ids.exemption]);
    expect(await about(engineer)).toEqual([ids.unit, ids.whole, ids.recognition]);
  });
});
