import { expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { projectPage } from '#queries/projects/project-page.ts';
import { campus } from '../../support/campus.ts';
import { value } from '../../support/certify.ts';

it('the forecast of a project knows the title of what lapses, also of what binds nobody yet', async () => {
  const { db, admit, complete, system, institutionId } = await campus();
  const project = { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
  const projectId = value(await createProject(db, project, system));
  const personId = await admit('甲', '临床医学院', { startedOn: '2026-11-01' });
  value(await addMember(db, { projectId, personId, role: 'staff', startedOn: '2026-11-20' }, system));
  await complete(personId, 'gen-101', '2026-11-10');

  const { members, columns, titles } = value(await projectPage(db, projectId, system));
  const lapsing = members.flatMap(({ lapses }) => lapses.map(({ policy, requirement }) => `${policy}/${requirement}`));
  const shown = columns.map(({ policy, rule }) => `${policy}/${rule.id}`);
  expect(lapsing.filter((key) => !shown.includes(key))).toContain('refresher/gen-102-yearly');
  for (const key of lapsing) expect(titles.get(key)).toBeDefined();
});
