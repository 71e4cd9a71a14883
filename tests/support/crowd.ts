import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { randomFrom } from '#domain/shared/random.ts';
import type { Campus } from './campus.ts';
import { publishPolicy } from './publish-policy.ts';

const day = '2026-11-25';

/** A hundred and twenty people who between them stand in every state that there is. */
export const crowd = async (made: Campus) => {
  const { db, admit, complete, system, institutionId } = made;
  const project = await createProject(
    db,
    { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2023-01-01', finishedOn: null },
    system,
  );
  await publishPolicy(
    db,
    'yearly',
    [
      {
        from: '2020-01-01',
        rule: {
          trigger: 'project',
          validMonths: 24,
          renewalDays: 200,
          grace: { days: 200, rights: { 'zh-CN': '可以继续（测试）', en: 'May go on' } },
        },
      },
    ],
    made.now,
  );
  const random = randomFrom(7);
  for (let i = 0; i < 120; i += 1) {
    const startedOn = addDays(day, -Math.floor(random() * 600) + 20);
    const knownAt = startOfDay(startedOn < day ? startedOn : day);
    const personId = await admit(`人${i}`, i % 2 === 0 ? '临床医学院' : '人工智能学院', { startedOn }, knownAt);
    if (project.ok && random() < 0.3) {
      const from = startedOn < '2026-08-01' ? '2026-08-01' : startedOn;
      await addMember(db, { projectId: project.value, personId, role: 'staff', startedOn: from }, system);
    }
    if (random() < 0.5) await complete(personId, 'gen-101', addDays(day, -Math.floor(random() * 1400)));
    const granted = { personId, institutionId, reason: '测试', fromOn: '2026-11-01', untilOn: null };
    if (i % 30 === 0)
      await grantExemption(db, { ...granted, policy: 'onboarding', requirement: 'gen-101-onboarding', kind: 'exempted' }, system);
    if (i % 30 === 1) await recordLeave(db, { ...granted, clock: 'due' }, system);
  }
};
