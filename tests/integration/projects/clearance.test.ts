import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { clearance, fact } from '#db/schema/index.ts';
import { ClearanceAnswer } from '#domain/requirements/clearance-answer.ts';
import { clearanceByReceipt } from '#queries/projects/clearance-by-receipt.ts';
import { type Campus, campus } from '../../support/campus.ts';

const withProject = async (): Promise<Campus & { projectId: string; personId: string }> => {
  const made = await campus();
  const { db, system, institutionId, admit } = made;
  const project = await createProject(
    db,
    { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null },
    system,
  );
  const personId = await admit('林小满', '人工智能学院', { staffNumber: '0024117', startedOn: '2026-11-20' });
  if (!project.ok) throw new Error(project.refusal.code);
  await addMember(db, { projectId: project.value, personId, role: 'student', startedOn: '2026-11-25' }, system);
  return { ...made, projectId: project.value, personId };
};

describe('the gate', () => {
  it('finds the project by number and the person by staff number, leading zeros kept', async () => {
    const { db, system, personId, projectId } = await withProject();
    const outcome = await answerClearance(db, { project: 'K-1', person: '0024117', asOf: '2026-11-25' }, system);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        project: { id: projectId, number: 'K-1' },
        person: { id: personId, staffNumber: '0024117' },
        standing: 'member',
        roles: ['student'],
        cleared: false,
        requirements: [
          { requirement: 'gen-101-onboarding', met: false, blocks: false, reason: { code: 'in_time', until: '2026-12-20' } },
          { requirement: 'gen-101-project', met: false, blocks: true, reason: { code: 'never_completed' } },
        ],
      },
    });
  });

  it('clears from the day of the completion, and says so only for days from then on', async () => {
    const { db, system, complete, personId } = await withProject();
    const completionId = await complete(personId, 'gen-101', '2026-11-24');
    const on = async (asOf: string) => {
      const outcome = await answerClearance(db, { project: 'K-1', person: personId, asOf, role: 'student' }, system);
      return outcome.ok ? outcome.value : undefined;
    };
    expect(await on('2026-11-23')).toMatchObject({ cleared: false, standing: 'intended' });
    expect(await on('2026-11-25')).toMatchObject({
      cleared: true,
      standing: 'member',
      requirements: [{ completionId, validUntil: '2029-11-23' }, { completionId }],
    });
    expect(await on('2029-11-24')).toMatchObject({ cleared: false });
  });

  it('keeps each answer under its own receipt, which no later fact changes', async () => {
    const { db, system, complete, personId } = await withProject();
    const first = await answerClearance(db, { project: 'K-1', person: personId }, system);
    if (!first.ok) throw new Error(first.refusal.code);
    await complete(personId, 'gen-101', '2026-11-24');
    const again = await clearanceByReceipt(db, first.value.receipt.toLowerCase(), system);
    expect(again).toMatchObject({ ok: true, value: { answer: first.value, personName: '林小满' } });
    expect(ClearanceAnswer.parse(first.value)).toEqual(first.value);
    await expect(db.run(sql`update clearance set cleared = 'yes'`)).rejects.toThrow();
    await expect(db.delete(clearance)).rejects.toThrow();
    const stated = (await db.select().from(fact)).filter(({ type }) => type === 'projects.clearance_answered');
    expect(stated).toMatchObject([{ about: personId, data: { receipt: first.value.receipt, cleared: false } }]);
  });

  it('shows a receipt to the person it is about, and to no other learner', async () => {
    const { db, system, as, now, admit, personId } = await withProject();
    const given = await answerClearance(db, { project: 'K-1', person: personId }, system);
    if (!given.ok) throw new Error(given.refusal.code);
    const { receipt } = given.value;
    expect(await clearanceByReceipt(db, receipt, { actor: as(personId, 'learner'), now })).toMatchObject({
      ok: true,
      value: { own: true },
    });
    const other = as(await admit('王伟', '临床医学院'), 'learner');
    expect(await clearanceByReceipt(db, receipt, { actor: other, now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('asks for the intended role of somebody who is not on the project', async () => {
    const { db, system, admit } = await withProject();
    const person = await admit('王伟', '临床医学院');
    expect(await answerClearance(db, { project: 'K-1', person }, system)).toEqual({
      ok: false,
      refusal: { code: 'projects.role_needed', field: 'role', asOf: '2026-11-25' },
    });
  });

  it('names everything it does not know at once', async () => {
    const { db, system } = await withProject();
    expect(await answerClearance(db, { project: 'K-9', person: '999' }, system)).toEqual({
      ok: false,
      refusal: { code: 'projects.unknown', unknown: ['project', 'person'] },
    });
    expect(await answerClearance(db, { project: 'K-1', person: '999' }, system)).toMatchObject({ refusal: { unknown: ['person'] } });
  });

  it('is not asked by a learner, nor by an investigator about a project of others', async () => {
    const { db, admit, as, now, personId } = await withProject();
    const forbidden = { ok: false, refusal: { code: 'auth.forbidden', permission: 'clearances.ask' } };
    expect(await answerClearance(db, { project: 'K-1', person: personId }, { actor: as(personId, 'learner'), now })).toEqual(forbidden);
    const other = as(await admit('周以宁', '人工智能学院'), 'principal_investigator');
    expect(await answerClearance(db, { project: 'K-1', person: personId }, { actor: other, now })).toEqual(forbidden);
    expect((await answerClearance(db, { project: 'K-1', person: personId }, { actor: as('s', 'committee_secretary'), now })).ok).toBe(true);
  });

  it('knows nothing of projects at institutions that the asker has no role at', async () => {
    const { db, now, projectId, personId } = await withProject();
    const actor = {
      kind: 'token' as const,
      tokenId: 't',
      label: 'other',
      grants: [{ role: 'committee_secretary' as const, institutionId: 'elsewhere', unitId: null }],
    };
    expect(await answerClearance(db, { project: projectId, person: personId }, { actor, now })).toMatchObject({
      refusal: { code: 'projects.unknown', unknown: ['project', 'person'] },
    });
  });
});
