import fc from 'fast-check';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { moveUnit } from '#commands/people/change-units.ts';
import { importRoster } from '#commands/people/import-roster.ts';
import { mergePeople } from '#commands/people/merge-people.ts';
import { unmergePeople } from '#commands/people/unmerge-people.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import { record } from '#commands/record.ts';
import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { grantExtension } from '#commands/requirements/grant-extension.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import { withdrawGrant } from '#commands/requirements/withdraw-grant.ts';
import { completion, projectMember, recordOfLearning } from '#db/schema/index.ts';
import { plainNature } from '#domain/projects/nature.ts';
import type { grantKinds } from '#domain/requirements/grants.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { type Campus, campus } from './campus.ts';
import { furtherKinds, furtherLife, isFurther } from './further-life.ts';
import { publishPolicy } from './publish-policy.ts';

const kinds = [
  'complete',
  'recognise',
  'exempt',
  'extend',
  'leave',
  'join',
  'depart',
  'withdraw',
  'revoke',
  'change-project',
  'publish',
  'merge',
  'unmerge',
  'move-unit',
  'transfer',
  ...furtherKinds,
] as const;

/** Something that is entered about a person; `days` places it before or after the day on which it is entered. */
export type Act = { kind: (typeof kinds)[number]; days: number; length: number | null };
export const anyActs = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    days: fc.integer({ min: -400, max: 60 }),
    length: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
  }),
  { minLength: 2, maxLength: 14 },
);

export const today = '2026-11-25';
const policy = 'random';
const rule = {
  satisfiedBy: { anyOf: [{ course: 'gen-101' }, { topic: 'ethics' }] },
  validMonths: 12,
  renewalDays: 60,
  grace: { days: 30, rights: { 'zh-CN': '可以继续（测试）', en: 'May go on' } },
};

export type Life = { made: Campus; personId: string; twin: string; enter: (act: Act, n: number) => Promise<void>; at: (n: number) => Date };

/** A person at a campus, with a project and a policy that has a window and a grace; each act entered a minute after the one before it. */
export const beginLife = async (): Promise<Life> => {
  const made = await campus();
  const { db, institutionId, now } = made;
  await publishPolicy(db, policy, [{ from: '2023-01-01', rule }], now);
  const medicine = { audience: [{ units: [made.units['医学部'] ?? ''] }] };
  await publishPolicy(db, 'medicine', [{ from: '2023-01-01', rule: medicine }], now);
  await publishPolicy(db, 'listed', [{ from: '2023-01-01', rule: { trigger: 'project', audience: [{ listed: true }] } }], now);
  const created = await createProject(
    db,
    { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2024-01-01', finishedOn: null },
    made.system,
  );
  if (!created.ok) throw new Error(created.refusal.code);
  const projectId = created.value;
  const editionId = (await newestEdition(db, 'course', 'gen-101'))?.id ?? '';
  const personId = await made.admit('学员', '临床医学院', { staffNumber: 'L-1', startedOn: '2025-10-01' });
  const twin = await made.admit('学员', '人工智能学院', { startedOn: '2026-01-10' });
  const enterFurther = await furtherLife(made, today);
  let merged: string | undefined;
  const at = (n: number) => new Date(now.getTime() + n * 60_000);
  const grants: { kind: (typeof grantKinds)[number]; id: string }[] = [];
  const keep = (kind: (typeof grantKinds)[number], outcome: { ok: boolean; value?: string }) => {
    if (outcome.ok && outcome.value !== undefined) grants.push({ kind, id: outcome.value });
  };

  const enter = async ({ kind, days, length }: Act, n: number): Promise<void> => {
    const by = { actor: { kind: 'system' as const }, now: at(n) };
    const fromOn = addDays(today, days);
    const untilOn = length === null ? null : addDays(fromOn, length);
    const mine = { personId, institutionId, reason: '测试' };
    if (isFurther(kind)) await enterFurther({ kind, fromOn, days, length }, personId, by);
    if (kind === 'complete') {
      const row = { id: crypto.randomUUID(), personId, course: 'gen-101', editionId, minutes: 90, completedAt: by.now };
      await db
        .insert(completion)
        .values({ ...row, completedOn: fromOn > today ? today : fromOn })
        .onConflictDoNothing();
      await db.transaction(async (tx) => {
        const data = { course: row.course, completionId: row.id, editionId };
        await record(tx, by.actor, by.now, [{ type: 'progress.course_completed', about: personId, institutionId: null, data }]);
        await advanceLearner(tx, personId, by.now, by.actor);
      });
    }
    if (kind === 'recognise') {
      const given = { ...mine, kind: 'recognition' as const, topic: 'ethics', issuer: '某院', voucher: 'T-1', minutes: 60 };
      keep('recognition', await recogniseLearning(db, { ...given, learntOn: fromOn, untilOn }, by));
    }
    if (kind === 'exempt')
      keep('exemption', await grantExemption(db, { ...mine, policy, requirement: 'rule', kind: 'exempted', fromOn, untilOn }, by));
    if (kind === 'extend') {
      const given = {
        to: { personId },
        subject: days % 2 === 0 ? ('due' as const) : ('validity' as const),
        basis: null,
        requirement: null,
      };
      const { reason } = mine;
      keep(
        'extension',
        await grantExtension(db, { institutionId, reason, ...given, policy, fromOn, untilOn: untilOn ?? addDays(fromOn, 90) }, by),
      );
    }
    if (kind === 'leave') {
      const clock = days % 2 === 0 ? ('due' as const) : ('due-and-validity' as const);
      keep('leave', await recordLeave(db, { ...mine, fromOn, untilOn: untilOn ?? addDays(fromOn, 40), clock }, by));
    }
    if (kind === 'join') await addMember(db, { projectId, personId, role: 'staff', startedOn: addDays(today, -30) }, by);
    if (kind === 'depart') {
      const [place] = await db.select().from(projectMember).limit(1);
      if (place) await endMembership(db, { membershipId: place.id, finishedOn: addDays(today, -(length ?? 0) % 20) }, by);
    }
    if (kind === 'withdraw') {
      const last = grants.pop();
      if (last) await withdrawGrant(db, { ...last, reason: '测试' }, by);
    }
    if (kind === 'revoke') {
      const [held] = await db.select().from(recordOfLearning).limit(1);
      if (held) await revokeRecord(db, { serial: held.serial, reason: 'issued_in_error' }, by);
    }
    if (kind === 'change-project') {
      const given = { title: '步态研究（演示）', startedOn: '2024-01-01', finishedOn: null, unitId: null, number: 'K-1', ...plainNature };
      await changeProject(db, { ...given, projectId, listedActivity: length === null ? 'KJ-L1' : null }, by);
    }
    if (kind === 'merge') {
      const outcome = await mergePeople(db, { keptId: days % 2 === 0 ? personId : twin, goneId: days % 2 === 0 ? twin : personId }, by);
      if (outcome.ok) merged = outcome.value.mergeId;
    }
    if (kind === 'unmerge' && merged !== undefined) await unmergePeople(db, { mergeId: merged }, by);
    if (kind === 'move-unit') {
      const under = length === null ? '信息学部' : '医学部';
      await moveUnit(db, { unitId: made.units['临床医学院'] ?? '', parentId: made.units[under] ?? '' }, by);
    }
    if (kind === 'transfer') {
      const to = days % 2 === 0 ? '人工智能学院' : '临床医学院';
      const rows = [
        ['工号', '姓名', '部门', '调动日期'],
        ['L-1', '学员', to, length === null ? '' : fromOn],
      ];
      const file = { institutionId, fileName: 'hr.csv', bytes: new TextEncoder().encode(csvOf(rows)) };
      await importRoster(db, { ...file, unitChanges: length === 0 ? 'correction' : 'transfer' }, 'apply', by);
    }
    if (kind === 'publish') {
      const later = { ...rule, validMonths: length === null ? 24 : 6 };
      await publishPolicy(
        db,
        policy,
        [
          { from: '2023-01-01', rule },
          { from: addDays(today, -(Math.abs(days) % 300)), rule: later },
        ],
        by.now,
      );
      await advanceEverybody(db, by.now);
    }
  };
  return { made, personId, twin, enter, at };
};
