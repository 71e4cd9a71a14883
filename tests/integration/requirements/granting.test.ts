import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { grantExtension } from '#commands/requirements/grant-extension.ts';
import { makeAgreement } from '#commands/requirements/make-agreement.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import { withdrawGrant } from '#commands/requirements/withdraw-grant.ts';
import { exemption, fact, obligation, recognition } from '#db/schema/index.ts';
import { NewExemption } from '#domain/requirements/grants.ts';
import { personPage } from '#queries/people/person-page.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const onboarding = { policy: 'onboarding', requirement: 'gen-101-onboarding' };
let made: Campus;
let learner: string;
let administrator: ReturnType<Campus['as']>;
const by = (minutes = 0) => ({ actor: administrator, now: new Date(made.now.getTime() + minutes * 60_000) });
const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

beforeEach(async () => {
  made = await campus();
  learner = await made.admit('学员', '临床医学院');
  administrator = made.as(await made.admit('管理员', '医学部'), 'training_administrator', '医学部');
});

const cell = async (policy = 'onboarding', personId = learner) => {
  const page = await personPage(made.db, personId, { actor: administrator, now: made.now });
  return page?.standing.find(({ requirement }) => requirement.policy === policy)?.cell;
};
const obligations = (personId = learner, policy = 'onboarding') =>
  made.db
    .select()
    .from(obligation)
    .where(and(eq(obligation.personId, personId), eq(obligation.policy, policy)));
const exempt = (given: Partial<NewExemption> = {}) =>
  grantExemption(
    made.db,
    {
      personId: learner,
      institutionId: made.institutionId,
      ...onboarding,
      kind: 'exempted',
      fromOn: '2026-11-25',
      untilOn: null,
      reason: '另有安排',
      ...given,
    },
    by(),
  );

describe('an exemption', () => {
  it('without an end cancels what was open, and says who decided it; withdrawn, it is asked again', async () => {
    const id = value(await exempt());
    expect(await cell()).toEqual({ state: 'exempt', until: null });
    expect((await obligations())[0]?.cancelledAt).not.toBeNull();
    value(await withdrawGrant(made.db, { kind: 'exemption', id, reason: '情况改变' }, by(1)));
    expect(await cell()).toEqual({ state: 'open', dueOn: '2026-12-25' });
    expect(await obligations()).toMatchObject([{ cancelledAt: null, dueOn: '2026-12-25' }]);
    const [row] = await made.db.select().from(exemption).where(eq(exemption.id, id));
    expect(row).toMatchObject({ grantedBy: `person:${administrator.personId}`, withdrawnReason: '情况改变' });
    const told = await made.db.select({ type: fact.type }).from(fact).where(eq(fact.about, learner));
    expect(told.map(({ type }) => type).slice(-4)).toEqual([
      'requirements.exemption_granted',
      'requirements.obligation_cancelled',
      'requirements.grant_withdrawn',
      'requirements.obligation_raised',
    ]);
  });

  it('with an end puts the due day off to it and keeps the obligation', async () => {
    value(await exempt({ untilOn: '2027-03-31' }));
    expect(await cell()).toEqual({ state: 'exempt', until: '2027-03-31' });
    expect(await obligations()).toMatchObject([{ cancelledAt: null, dueOn: '2027-03-31', writtenDueOn: '2026-12-25' }]);
  });

  it('is refused without a reason, for an unknown requirement, with an end before its start, and all by code', async () => {
    const given = { personId: 'p', institutionId: 'i', ...onboarding, kind: 'exempted', fromOn: '2026-11-25', untilOn: null };
    expect(NewExemption.safeParse({ ...given, reason: ' ' }).success).toBe(false);
    expect(await exempt({ requirement: 'none' })).toMatchObject({ refusal: { code: 'requirements.no_such_requirement' } });
    expect(await exempt({ untilOn: '2026-11-24' })).toMatchObject({ refusal: { code: 'requirements.ends_before_start' } });
  });
});

describe('who may grant', () => {
  it('is the administrator of the unit or above, never an auditor, never the administrator of another unit', async () => {
    administrator = made.as(administrator.personId, 'auditor');
    expect(await exempt()).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    administrator = made.as(administrator.personId, 'training_administrator', '信息学部');
    expect(await exempt()).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('is never the person concerned', async () => {
    expect(await exempt({ personId: administrator.personId })).toMatchObject({ refusal: { code: 'requirements.own_case' } });
  });
});

describe('an extension', () => {
  const extend = (to: Parameters<typeof grantExtension>[1]['to'], basis: string | null = '校办〔2026〕1号（测试）') =>
    grantExtension(
      made.db,
      {
        institutionId: made.institutionId,
        to,
        subject: 'due',
        policy: 'onboarding',
        requirement: null,
        fromOn: '2026-12-01',
        untilOn: '2027-01-31',
        basis,
        reason: '搬迁',
      },
      by(),
    );

  it('by order moves the due days of a unit with all below it, and no others', async () => {
    const elsewhere = await made.admit('别处', '人工智能学院');
    const id = value(await extend({ unitId: made.units['医学部'] ?? '' }));
    expect(await cell()).toEqual({ state: 'open', dueOn: '2027-01-31' });
    expect(await obligations()).toMatchObject([{ dueOn: '2027-01-31', writtenDueOn: '2026-12-25' }]);
    expect(await obligations(elsewhere)).toMatchObject([{ dueOn: '2026-12-25', writtenDueOn: null }]);
    value(await withdrawGrant(made.db, { kind: 'extension', id, reason: '取消' }, by(1)));
    expect(await obligations()).toMatchObject([{ dueOn: '2026-12-25', writtenDueOn: null }]);
  });

  it('of a group needs an order; of a person it does not', async () => {
    expect(await extend({ unitId: made.units['医学部'] ?? '' }, null)).toMatchObject({ refusal: { code: 'requirements.basis_needed' } });
    expect((await extend({ personId: learner }, null)).ok).toBe(true);
  });

  it('concerns who joins later too', async () => {
    value(await extend({ unitId: made.units['医学部'] ?? '' }));
    const later = await made.admit('后来', '临床医学院');
    expect(await obligations(later)).toMatchObject([{ dueOn: '2027-01-31', writtenDueOn: '2026-12-25' }]);
  });
});

describe('leave', () => {
  it('suspends what is not current and lets the due day stand still', async () => {
    const given = { personId: learner, institutionId: made.institutionId, fromOn: '2026-11-25', clock: 'due' as const, reason: '产假' };
    value(await recordLeave(made.db, { ...given, untilOn: '2026-12-04' }, by()));
    expect(await cell()).toEqual({ state: 'suspended', until: '2026-12-04' });
    expect(await obligations()).toMatchObject([{ dueOn: '2027-01-04', writtenDueOn: '2026-12-25' }]);
  });
});

describe('learning elsewhere', () => {
  const recognise = (given: object = {}) =>
    recogniseLearning(
      made.db,
      {
        personId: learner,
        institutionId: made.institutionId,
        kind: 'recognition',
        topic: 'research-ethics',
        issuer: '示范医院（演示）',
        voucher: '证书编号 T-1',
        minutes: 120,
        learntOn: '2026-06-01',
        untilOn: null,
        reason: '内容相当',
        ...given,
      },
      by(),
    );
  beforeEach(async () => {
    const rule = { satisfiedBy: { anyOf: [{ course: 'gen-101' }, { topic: 'research-ethics' }] }, validMonths: 24 };
    await publishPolicy(made.db, 'topical', [{ from: '2025-09-01', rule }], made.now);
    learner = await made.admit('另一学员', '临床医学院');
  });

  it('meets a requirement that asks for its topic, settles the obligation, and names the agreement that covers it', async () => {
    expect(await cell('topical')).toMatchObject({ state: 'open' });
    const agreement = value(
      await makeAgreement(
        made.db,
        {
          institutionId: made.institutionId,
          issuer: '示范医院（演示）',
          topic: 'research-ethics',
          fromOn: '2026-01-01',
          untilOn: '2026-12-31',
          basis: '京津冀互认协议（测试）',
          reason: '互认',
        },
        { actor: { kind: 'system' }, now: made.now },
      ),
    );
    const id = value(await recognise());
    expect(await cell('topical')).toEqual({ state: 'met', until: '2028-05-31', completionId: null });
    expect(await obligations(learner, 'topical')).toMatchObject([{ settledAt: made.now, completionId: null }]);
    const [row] = await made.db.select().from(recognition).where(eq(recognition.id, id));
    expect(row?.agreementId).toBe(agreement);
  });

  it('does not help a requirement that asks for the course', async () => {
    value(await recognise());
    expect(await cell('onboarding')).toMatchObject({ state: 'open' });
  });

  it('counts no more once it is withdrawn; what was settled by then stays settled, and is asked again', async () => {
    const id = value(await recognise());
    value(await withdrawGrant(made.db, { kind: 'recognition', id, reason: '证书有误' }, by(1)));
    expect(await cell('topical')).toMatchObject({ state: 'open' });
    expect(await obligations(learner, 'topical')).toMatchObject([{ settledAt: made.now }, { settledAt: null, dueOn: '2026-12-25' }]);
    const again = await withdrawGrant(made.db, { kind: 'recognition', id, reason: '再一次' }, by(2));
    expect(again).toMatchObject({ refusal: { code: 'requirements.already_withdrawn' } });
  });
});

describe('the database', () => {
  it('lets nothing that was granted be edited, replaced or deleted', async () => {
    const id = value(await exempt());
    const refuses = async (statement: ReturnType<typeof sql>) =>
      expect(made.db.run(statement)).rejects.toMatchObject({ cause: { message: expect.stringContaining('append-only') } });
    await refuses(sql`update exemption set until_on = '2030-01-01' where id = ${id}`);
    await refuses(sql`update exemption set reason = '' where id = ${id}`);
    await refuses(sql`delete from exemption where id = ${id}`);
    await refuses(sql`insert or replace into exemption select * from exemption where id = ${id}`);
    value(await withdrawGrant(made.db, { kind: 'exemption', id, reason: '情况改变' }, by(1)));
    await refuses(sql`update exemption set withdrawn_at = null where id = ${id}`);
  });
});
