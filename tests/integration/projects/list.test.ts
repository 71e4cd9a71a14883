import { expect, it } from 'vitest';
import { createProject } from '#commands/projects/create-project.ts';
import { projectsAPage, projectsSeen } from '#queries/projects/projects-seen.ts';
import { campus } from '../../support/campus.ts';

const span = { startedOn: '2026-11-01', finishedOn: null };

it('projects are found by number, by either title and by who leads them, in whatever reading, and listed in pages', async () => {
  const { db, admit, as, now, institutionId, system } = await campus();
  const lead = await admit('单文静', '人工智能学院');
  const own = { unitId: null, number: 'LED-1', title: '步态研究（演示）', ...span };
  await createProject(db, { institutionId, ...own }, { actor: as(lead, 'principal_investigator'), now });
  for (let i = 0; i < projectsAPage + 3; i += 1)
    await createProject(db, { institutionId, unitId: null, number: `P-${i}`, title: `第${i}项（演示）`, ...span }, system);
  const admin = as('admin', 'training_administrator');
  const found = async (q: string) => (await projectsSeen(db, admin, { q })).projects.map(({ number }) => number);
  expect(await found('led-')).toEqual(['LED-1']);
  expect(await found('步态')).toEqual(['LED-1']);
  expect(await found('shanwenjing')).toEqual(['LED-1']);
  expect(await found('danwenjing')).toEqual(['LED-1']);
  expect(await found('100%')).toEqual([]);
  const [first, second] = [await projectsSeen(db, admin, { page: 1 }), await projectsSeen(db, admin, { page: 2 })];
  expect([first.total, first.projects.length, second.projects.length]).toEqual([projectsAPage + 4, projectsAPage, 4]);
  expect(new Set([...first.projects, ...second.projects].map(({ id }) => id)).size).toBe(projectsAPage + 4);
});
