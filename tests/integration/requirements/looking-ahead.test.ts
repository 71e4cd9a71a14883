import { beforeEach, describe, expect, it } from 'vitest';
import { mergePeople } from '#commands/people/merge-people.ts';
import { withdrawGrant } from '#commands/requirements/withdraw-grant.ts';
import type { Cell } from '#domain/reporting/cell.ts';
import { cellOf } from '#domain/reporting/cell.ts';
import type { NewGrant } from '#domain/requirements/grant-forms.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { dayOf, laterOf } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import { decidedFor } from '#queries/requirements/decisions/decided-for.ts';
import { decisionById } from '#queries/requirements/decisions/decision-by-id.ts';
import { type Ahead, lookAhead, lookAheadWithout } from '#queries/requirements/decisions/look-ahead.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { grantAny, grantedBy } from '../../support/decided.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

let made: Campus;
let learner: string;
let other: string;
let administrator: ReturnType<Campus['as']>;
const by = (minutes = 0) => ({ actor: administrator, now: new Date(made.now.getTime() + minutes * 60_000) });
const onboarding = { policy: 'onboarding', requirement: 'gen-101-onboarding' };

beforeEach(async () => {
  made = await campus();
  const rule = { satisfiedBy: { anyOf: [{ course: 'gen-101' }, { topic: 'ethics' }] }, validMonths: 12, due: { daysAfterTrigger: 10 } };
  await publishPolicy(made.db, 'topical', [{ from: '2025-09-01', rule }], made.now);
  learner = await made.admit('学员', '临床医学院');
  other = await made.admit('同事', '临床医学院');
  await made.complete(other, 'gen-101', '2026-03-01');
  administrator = made.as(await made.admit('管理员', '医学部'), 'training_administrator', '医学部');
});

type Cells = Record<string, Record<string, Cell>>;
const cellsOn = async (day: string): Promise<Cells> => {
  const requirements = requirementsOn(await publishedPolicies(made.db), day);
  const known = await knownOf(made.db, [learner, other], made.institutionId);
  return Object.fromEntries(
    [...known].map(([id, record]) => [
      id,
      Object.fromEntries(requirements.map((one) => [`${one.policy}/${one.rule.id}`, cellOf(one, record, day)])),
    ]),
  );
};
const plain = ({ state, ...cell }: Cell) => [state, 'until' in cell ? cell.until : null, 'dueOn' in cell ? cell.dueOn : null];
/** What really became otherwise, as a preview lists it. */
const differences = (before: Cells, after: Cells) =>
  Object.entries(before).flatMap(([id, cells]) =>
    Object.entries(cells)
      .filter(([key, cell]) => JSON.stringify(plain(cell)) !== JSON.stringify(plain(after[id]?.[key] as Cell)))
      .map(([key, cell]) => ({ id, key, before: plain(cell), after: plain(after[id]?.[key] as Cell) })),
  );
const foreseen = ({ changing }: Ahead) =>
  changing
    .flatMap(({ personId: id, changes }) =>
      changes.map(({ requirement, before, after }) => ({
        id,
        key: `${requirement.policy}/${requirement.rule.id}`,
        before: plain(before),
        after: plain(after),
      })),
    )
    .filter(({ id }) => id === learner || id === other);

const wanted = (): Record<string, NewGrant> => {
  const to = { personId: learner, institutionId: made.institutionId, reason: '另有安排' };
  const learnt = { is: 'recognition', ...to, kind: 'recognition', issuer: '示范医院（演示）', voucher: 'T-1', minutes: null } as const;
  const move = { is: 'extension', institutionId: made.institutionId, reason: '搬迁', basis: '通知（测试）' } as const;
  return {
    'an exemption for good': { is: 'exemption', ...to, ...onboarding, kind: 'exempted', fromOn: '2026-11-25', untilOn: null },
    'an exemption with an end': { is: 'exemption', ...to, ...onboarding, kind: 'credited', fromOn: '2026-11-20', untilOn: '2027-03-31' },
    'an exemption to come': { is: 'exemption', ...to, ...onboarding, kind: 'exempted', fromOn: '2026-12-01', untilOn: '2027-03-31' },
    leave: { is: 'leave', ...to, fromOn: '2026-11-25', untilOn: '2026-12-31', clock: 'due' },
    'an extension': { ...move, to: { personId: learner }, subject: 'due', ...onboarding, fromOn: '2026-11-25', untilOn: '2027-02-28' },
    'an order for a unit': {
      ...move,
      to: { unitId: made.units['医学部'] ?? '' },
      subject: 'due',
      policy: 'topical',
      requirement: null,
      fromOn: '2026-11-25',
      untilOn: '2027-02-28',
    },
    'an order on validity': {
      ...move,
      to: { unitId: made.units['医学部'] ?? '' },
      subject: 'validity',
      policy: 'topical',
      requirement: null,
      fromOn: '2027-01-01',
      untilOn: '2027-12-31',
    },
    'recognised learning on a topic': { ...learnt, topic: 'ethics', learntOn: '2026-06-01', untilOn: null },
    'learning recognised as a course': { ...learnt, topic: 'gen-101', learntOn: '2026-06-01', untilOn: '2026-12-31' },
  };
};

const kinds = [
  'an exemption for good',
  'an exemption with an end',
  'an exemption to come',
  'leave',
  'an extension',
  'an order for a unit',
  'an order on validity',
  'recognised learning on a topic',
  'learning recognised as a course',
];

describe('looking ahead', () => {
  it.each(kinds)('at %s foresees exactly what granting it does, and what withdrawing it undoes', async (name) => {
    const grant = wanted()[name] as NewGrant;
    const today = dayOf(made.now);
    const day = grant.is === 'exemption' || grant.is === 'leave' ? laterOf(today, grant.fromOn) : today;
    const [beforehand, beforeToday] = [await cellsOn(day), await cellsOn(today)];
    const ahead = grantedBy(await lookAhead(made.db, grant, by()));
    expect(await cellsOn(day)).toEqual(beforehand);
    const id = await grantAny(made.db, grant, by());
    expect(foreseen(ahead)).toEqual(differences(beforehand, await cellsOn(day)));
    expect(foreseen(ahead).length).toBeGreaterThan(0);

    const seen = await decisionById(made.db, { kind: grant.is, id }, by());
    if (!seen?.mayWithdraw) throw new Error('The administrator may not withdraw what they granted.');
    const without = await lookAheadWithout(made.db, seen.decision, made.now);
    const granted = await cellsOn(today);
    grantedBy(await withdrawGrant(made.db, { kind: grant.is, id, reason: '取消' }, by(1)));
    // What evidence settled stays settled: only then is there no due day to come back.
    if (grant.is !== 'recognition') {
      expect(foreseen(without)).toEqual(differences(granted, await cellsOn(today)));
      expect(await cellsOn(today)).toEqual(beforeToday);
    }
  });

  it('refuses whatever granting would refuse, and shows nothing', async () => {
    const grant = { ...wanted()['an extension'], untilOn: '2026-11-01' } as NewGrant;
    expect(await lookAhead(made.db, grant, by())).toMatchObject({ refusal: { code: 'requirements.ends_before_start' } });
    const stranger = { actor: made.as(administrator.personId, 'training_administrator', '信息学部'), now: made.now };
    expect(await lookAhead(made.db, wanted().leave as NewGrant, stranger)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('counts a recognised course for that course alone', async () => {
    await grantAny(made.db, wanted()['learning recognised as a course'] as NewGrant, by());
    const cells = (await cellsOn('2026-11-25'))[learner];
    expect(cells?.['onboarding/gen-101-onboarding']).toMatchObject({ state: 'met', until: '2026-12-31', completionId: null });
  });
});

describe('what a learner reads', () => {
  it('names the day it was, the day it is, and the decision; and nothing once it is withdrawn', async () => {
    const id = await grantAny(made.db, wanted()['an extension'] as NewGrant, by());
    const { decided, names } = await decidedFor(made.db, learner, made.now);
    expect(decided).toMatchObject([{ writtenOn: '2026-12-25', dueOn: '2027-02-28', by: [{ id, reason: '搬迁' }] }]);
    expect(names[0]?.person.get(administrator.personId)?.['zh-CN']).toBe('管理员');
    expect((await decidedFor(made.db, other, made.now)).decided).toEqual([]);
    grantedBy(await withdrawGrant(made.db, { kind: 'extension', id, reason: '取消' }, by(1)));
    expect((await decidedFor(made.db, learner, made.now)).decided).toEqual([]);
  });
});

describe('a record that was merged into another', () => {
  it('leaves its decisions to the one that stayed, where they can be withdrawn', async () => {
    const id = await grantAny(made.db, wanted()['an exemption for good'] as NewGrant, by());
    const kept = await made.admit('学员', '临床医学院');
    grantedBy(await mergePeople(made.db, { keptId: kept, goneId: learner }, { ...made.system, now: by(1).now }));
    const seen = await decisionById(made.db, { kind: 'exemption', id }, { ...made.system, now: by(2).now });
    expect(seen).toMatchObject({ mayWithdraw: true, decision: { personId: kept } });
    grantedBy(await withdrawGrant(made.db, { kind: 'exemption', id, reason: '情况改变' }, { ...made.system, now: by(3).now }));
    const known = await knownOf(made.db, [kept], made.institutionId);
    expect(known.get(kept)?.open.some(({ policy }) => policy === 'onboarding')).toBe(true);
  });
});
