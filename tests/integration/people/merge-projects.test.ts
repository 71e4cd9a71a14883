import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { mergePeople } from '#commands/people/merge-people.ts';
import { unmergePeople } from '#commands/people/unmerge-people.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { nameProxy } from '#commands/projects/name-proxy.ts';
import { obligation, projectMember, projectProxy } from '#db/schema/index.ts';
import { projectPage } from '#queries/projects/project-page.ts';
import { proxiesOf } from '#queries/projects/proxies-of.ts';
import { campus } from '../../support/campus.ts';

/** Two records of one person: the student is on a project and looks after another; the member of staff holds the training. */
const twins = async () => {
  const place = await campus();
  const { db, institutionId, system, admit, complete, now } = place;
  const student = await admit('单文静', '人工智能学院', { staffNumber: 'S1', startedOn: '2025-09-01' });
  const staff = await admit('单文静', '人工智能学院', { staffNumber: '0001', startedOn: '2025-09-01' });
  await complete(staff, 'gen-101', '2026-10-01');
  const create = async (number: string) => {
    const span = { unitId: null, startedOn: '2026-11-01', finishedOn: null };
    const made = await createProject(db, { institutionId, number, title: `项目${number}（演示）`, ...span }, system);
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  };
  const [on, lookedAfter] = [await create('K-1'), await create('K-2')];
  await addMember(db, { projectId: on, personId: student, role: 'student', startedOn: '2026-11-10' }, system);
  await nameProxy(db, { projectId: lookedAfter, person: student }, system);
  const actor = place.as('admin', 'training_administrator');
  const merge = async () => {
    const merged = await mergePeople(db, { keptId: staff, goneId: student }, { actor, now });
    if (!merged.ok) throw new Error(merged.refusal.code);
    return merged.value;
  };
  const members = async () => {
    const shown = await projectPage(db, on, system);
    return shown.ok ? shown.value.members.map(({ id }) => id) : [];
  };
  const cleared = async (person: string) => {
    const answer = await answerClearance(db, { project: 'K-1', person }, system);
    return answer.ok ? answer.value.cleared : answer.refusal.code;
  };
  const owed = async () => (await db.select().from(obligation).where(eq(obligation.policy, 'project'))).map(({ personId }) => personId);
  return { ...place, student, staff, actor, merge, members, cleared, owed, lookedAfter, on };
};

describe('two records of one person', () => {
  it('made one are one member and one proxy, cleared by what the other had learnt', async () => {
    const { db, student, staff, merge, members, cleared, owed, lookedAfter, as, now } = await twins();
    expect(await cleared(student)).toBe(false);
    await merge();
    expect(await members()).toEqual([staff]);
    expect(await owed()).toEqual([staff]);
    expect(await cleared(staff)).toBe(true);
    expect(await db.select().from(projectProxy)).toMatchObject([{ personId: staff, withdrawnAt: null }]);
    expect((await projectPage(db, lookedAfter, { actor: as(staff, 'learner'), now })).ok).toBe(true);
  });

  it('taken apart again are the member and the proxy they were', async () => {
    const { db, student, staff, merge, members, cleared, owed, lookedAfter, actor, as, now } = await twins();
    const { mergeId } = await merge();
    expect((await unmergePeople(db, { mergeId }, { actor, now })).ok).toBe(true);
    expect(await members()).toEqual([student]);
    expect(await owed()).toEqual([student]);
    expect(await cleared(student)).toBe(false);
    expect(await cleared(staff)).toBe('projects.role_needed');
    expect(await db.select().from(projectMember)).toMatchObject([{ personId: student }]);
    expect((await projectPage(db, lookedAfter, { actor: as(staff, 'learner'), now })).ok).toBe(false);
    expect((await projectPage(db, lookedAfter, { actor: as(student, 'learner'), now })).ok).toBe(true);
  });

  it('that were both proxies of one project are one, and each again its own', async () => {
    const { db, student, staff, merge, system, lookedAfter, actor, now, institutionId } = await twins();
    await nameProxy(db, { projectId: lookedAfter, person: staff }, system);
    const { mergeId } = await merge();
    const whose = async () => (await proxiesOf(db, { id: lookedAfter, institutionId })).map(({ personId }) => personId).sort();
    expect(await whose()).toEqual([staff]);
    await unmergePeople(db, { mergeId }, { actor, now });
    expect(await whose()).toEqual([staff, student].sort());
  });
});
