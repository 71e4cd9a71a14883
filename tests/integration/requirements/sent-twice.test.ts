import { beforeEach, expect, it } from 'vitest';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { grantExtension } from '#commands/requirements/grant-extension.ts';
import { makeAgreement } from '#commands/requirements/make-agreement.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import { fact } from '#db/schema/index.ts';
import { type Campus, campus } from '../../support/campus.ts';

let made: Campus;
let learner: string;
let by: { actor: ReturnType<Campus['as']>; now: Date };

beforeEach(async () => {
  made = await campus();
  learner = await made.admit('学员', '临床医学院');
  by = { actor: made.as(await made.admit('管理员', '医学部'), 'training_administrator'), now: made.now };
});

const about = () => ({ personId: learner, institutionId: made.institutionId });
const days = { fromOn: '2026-11-25', untilOn: '2027-01-31', reason: '另有安排' };
const one = { policy: 'onboarding', requirement: 'gen-101-onboarding' };
const elsewhere = { issuer: '兄弟院校', topic: 'research-integrity' };

type Granting = (id: string, reason?: string) => Promise<{ ok: boolean; value?: string }>;
const forms: Record<string, Granting> = {
  exemption: (id, reason = days.reason) => grantExemption(made.db, { id, ...about(), ...one, kind: 'exempted', ...days, reason }, by),
  extension: (id, reason = days.reason) => {
    const to = { personId: learner };
    return grantExtension(made.db, { id, institutionId: made.institutionId, to, ...one, subject: 'due', basis: null, ...days, reason }, by);
  },
  leave: (id, reason = days.reason) => recordLeave(made.db, { id, ...about(), clock: 'due', ...days, reason }, by),
  agreement: (id, reason = days.reason) =>
    makeAgreement(made.db, { id, institutionId: made.institutionId, basis: null, ...elsewhere, ...days, reason }, by),
  recognition: (id, reason = days.reason) => {
    const learnt = { kind: 'recognition', voucher: '证书 1', minutes: null, learntOn: '2026-11-01', untilOn: null } as const;
    return recogniseLearning(made.db, { id, ...about(), ...elsewhere, ...learnt, reason }, by);
  },
};

it.each(Object.entries(forms))('a form for one %s that is sent twice grants once and gives the same answer', async (_, send) => {
  const id = crypto.randomUUID();
  const before = await made.db.$count(fact);
  expect(await send(id)).toEqual({ ok: true, value: id });
  const once = await made.db.$count(fact);
  expect(once).toBeGreaterThan(before);
  expect(await send(id)).toEqual({ ok: true, value: id });
  expect(await made.db.$count(fact)).toBe(once);
  expect(await send(crypto.randomUUID(), '另一份')).toMatchObject({ ok: true });
  expect(await made.db.$count(fact)).toBeGreaterThan(once);
});

it('two sendings that arrive at once grant once', async () => {
  const id = crypto.randomUUID();
  const sent = await Promise.all([forms.leave?.(id), forms.leave?.(id)]);
  expect(sent).toEqual([
    { ok: true, value: id },
    { ok: true, value: id },
  ]);
});

it('whoever may not decide learns nothing from the id of a form', async () => {
  const id = crypto.randomUUID();
  await forms.exemption?.(id);
  by = { ...by, actor: made.as(learner, 'auditor') };
  expect(await forms.exemption?.(id)).toMatchObject({ ok: false, refusal: { code: 'auth.forbidden' } });
});
