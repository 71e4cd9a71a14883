import { describe, expect, it } from 'vitest';
import { DecisionFilter } from '#domain/requirements/decision-filter.ts';
import { standingOf } from '#domain/requirements/decision-standing.ts';
import { ExtensionForm, extensionFrom, learntIn, RecognitionForm, requirementIn } from '#domain/requirements/grant-forms.ts';
import { learnable } from '#domain/requirements/learnable.ts';
import { makeRule } from '../../support/requirements.ts';

describe('where a decision stands', () => {
  const one = { fromOn: '2026-03-01', untilOn: '2026-03-31', withdrawnAt: null };
  it.each([
    ['2026-02-28', 'to-come'],
    ['2026-03-01', 'in-force'],
    ['2026-03-31', 'in-force'],
    ['2026-04-01', 'ended'],
  ])('on %s is %s: both its first and its last day belong to it', (day, standing) => expect(standingOf(one, day)).toBe(standing));

  it('never ends without a last day, and is withdrawn whatever its days', () => {
    expect(standingOf({ ...one, untilOn: null }, '2099-01-01')).toBe('in-force');
    expect(standingOf({ ...one, withdrawnAt: '2026-03-02T00:00:00.000Z' }, '2026-02-01')).toBe('withdrawn');
  });
});

describe('the forms of decisions', () => {
  const given = { requirement: 'onboarding/*', subject: 'due', fromOn: '2026-12-01', untilOn: '2027-01-31', basis: ' ', reason: '搬迁' };

  it('read a whole policy as no requirement in particular, and a blank order as none', () => {
    const parsed = ExtensionForm.parse(given);
    expect(extensionFrom(parsed, { to: { personId: 'p' }, institutionId: 'i' })).toMatchObject({
      policy: 'onboarding',
      requirement: null,
      basis: null,
    });
    expect(requirementIn('onboarding/gen-101-onboarding')).toEqual({ policy: 'onboarding', requirement: 'gen-101-onboarding' });
  });

  it('tell everything that is wrong at once', () => {
    const faults = ExtensionForm.safeParse({ ...given, requirement: '', untilOn: '2026-13-01', reason: '' }).error?.issues;
    expect(faults?.map(({ path, message }) => [path[0], message])).toEqual([
      ['requirement', 'missing'],
      ['untilOn', 'not_a_day'],
      ['reason', 'missing'],
    ]);
  });

  it('take minutes as a whole number above nought, or none', () => {
    const learnt = { learnt: 'recognition:gen-101', issuer: 'a', voucher: 'b', learntOn: '2026-01-01', untilOn: '', reason: 'c' };
    expect(RecognitionForm.parse({ ...learnt, minutes: '' }).minutes).toBeNull();
    expect(RecognitionForm.parse({ ...learnt, minutes: '90' }).minutes).toBe(90);
    for (const minutes of ['0', '-1', '1.5', 'many']) expect(RecognitionForm.safeParse({ ...learnt, minutes }).success).toBe(false);
    expect(learntIn('certification:animal-handling')).toEqual({ kind: 'certification', topic: 'animal-handling' });
  });
});

describe('what may be learnt elsewhere', () => {
  const asking = (rule: Record<string, unknown>) => ({
    policy: 'p',
    version: '2026.1',
    editionId: 'e',
    since: '2026-01-01',
    rule: makeRule(rule),
  });

  it('is each course, topic and certification that a requirement asks for, once, with all it is for', () => {
    const all = learnable([
      asking({}),
      asking({ satisfiedBy: { anyOf: [{ course: 'gen-101' }, { topic: 'ethics' }, { certification: 'animal-handling' }] } }),
    ]);
    expect(all.map(({ is, kind, topic }) => [is, kind, topic])).toEqual([
      ['course', 'recognition', 'gen-101'],
      ['topic', 'recognition', 'ethics'],
      ['certification', 'certification', 'animal-handling'],
    ]);
  });
});

describe('the filter of the register', () => {
  it('leaves out what it does not understand, so that an old address still opens', () =>
    expect(DecisionFilter.parse({ kind: 'pardon', standing: 'in-force', page: 'x', q: ' ' })).toEqual({ standing: 'in-force', page: 1 }));
});
