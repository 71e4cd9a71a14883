import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance, answerTeam } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { clearanceByReceipt } from '#queries/projects/clearance-by-receipt.ts';
import { receiptsOf } from '#queries/projects/receipts-of.ts';
import { campus } from '../../support/campus.ts';
import { value } from '../../support/certify.ts';

describe('a receipt', () => {
  it('tells what each requirement was met by, a record or what was recognised and on what', async () => {
    const { db, admit, as, system, institutionId, now } = await campus();
    const given = { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
    const projectId = value(await createProject(db, given, system));
    const personId = await admit('林小满', '临床医学院', { startedOn: '2025-01-01' });
    value(await addMember(db, { projectId, personId, role: 'staff', startedOn: '2026-11-20' }, system));
    const by = { actor: as('admin', 'training_administrator'), now };
    const learnt = { kind: 'recognition', topic: 'gen-101', issuer: '外地大学', voucher: '证书 118', minutes: null } as const;
    const days = { learntOn: '2026-11-02', untilOn: null, reason: '内容相当' };
    value(await recogniseLearning(db, { personId, institutionId, ...learnt, ...days }, by));
    const { receipt } = value(await answerClearance(db, { project: projectId, person: personId, asOf: '2026-11-25' }, system));
    const { answer, held } = value(await clearanceByReceipt(db, receipt, system));
    const [finding] = answer.requirements;
    const [id = ''] = finding?.evidence ?? [];
    expect(finding).toMatchObject({ met: true, serial: null });
    expect(held.get(id)).toMatchObject({ issuer: '外地大学', voucher: '证书 118', learntOn: '2026-11-02' });
  });
});

describe('the receipts of a project', () => {
  it('are listed the newest first, those of a team together, and no other project’s', async () => {
    const { db, admit, complete, system, institutionId } = await campus();
    const begun = async (number: string) => {
      const given = { institutionId, unitId: null, number, title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
      return value(await createProject(db, given, system));
    };
    const [projectId, other] = [await begun('K-1'), await begun('K-2')];
    const trained = await admit('周以宁', '人工智能学院', { startedOn: '2026-11-01' });
    const untrained = await admit('林小满', '临床医学院', { startedOn: '2026-11-01' });
    for (const personId of [trained, untrained])
      value(await addMember(db, { projectId, personId, role: 'staff', startedOn: '2026-11-20' }, system));
    await complete(trained, 'gen-101', '2026-11-10');
    expect(await receiptsOf(db, projectId)).toEqual({ receipts: [], total: 0, cleared: 0 });

    const at = (time: string) => ({ actor: system.actor, now: new Date(`2026-11-25T${time}:00Z`) });
    const team = at('03:00');
    const { answers } = value(await answerTeam(db, { project: projectId, asOf: '2026-11-25' }, team));
    const one = value(await answerClearance(db, { project: projectId, person: trained, asOf: '2026-11-24' }, at('04:00')));

    const all = await receiptsOf(db, projectId);
    expect(all).toMatchObject({ total: 3, cleared: 2 });
    expect(all.receipts[0]).toEqual({
      receipt: one.receipt,
      name: '周以宁',
      asOf: '2026-11-24',
      knownAt: at('04:00').now,
      askedAt: null,
      cleared: true,
    });
    const together = await receiptsOf(db, projectId, { at: team.now });
    expect(together).toMatchObject({ total: 2, cleared: 1 });
    expect(together.receipts.map(({ receipt }) => receipt).sort()).toEqual(answers.map(({ receipt }) => receipt).sort());
    expect(await receiptsOf(db, projectId, { page: 2 })).toMatchObject({ receipts: [], total: 3 });
    expect(await receiptsOf(db, other)).toMatchObject({ total: 0 });
  });
});
