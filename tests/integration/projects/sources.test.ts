import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { projectPage } from '#queries/projects/project-page.ts';
import { campus } from '../../support/campus.ts';
import { value } from '../../support/certify.ts';

describe('what the page of a project says a requirement is met by', () => {
  it('is a completion, what was recognised and on what, or the exemption; and nothing where it is not met', async () => {
    const { db, admit, complete, as, system, institutionId, now } = await campus();
    const project = { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
    const projectId = value(await createProject(db, project, system));
    const joined = async (name: string): Promise<string> => {
      const personId = await admit(name, '临床医学院', { startedOn: '2025-01-01' });
      value(await addMember(db, { projectId, personId, role: 'staff', startedOn: '2026-11-20' }, system));
      return personId;
    };
    const [trained, recognised, exempt, untrained] = [await joined('甲'), await joined('乙'), await joined('丙'), await joined('丁')];
    await complete(trained, 'gen-101', '2026-11-10');
    const by = { actor: as('admin', 'training_administrator'), now };
    const learnt = { kind: 'recognition', topic: 'gen-101', issuer: '外地大学', voucher: '证书 118', minutes: null } as const;
    const from = { learntOn: '2026-11-02', untilOn: null, reason: '内容相当' };
    value(await recogniseLearning(db, { personId: recognised, institutionId, ...learnt, ...from }, by));
    const about = { policy: 'project', requirement: 'gen-101-project', kind: 'credited' } as const;
    const days = { fromOn: '2026-11-20', untilOn: '2026-12-31', reason: '讲授同一课程' };
    value(await grantExemption(db, { personId: exempt, institutionId, ...about, ...days }, by));

    const { members, columns } = value(await projectPage(db, projectId, system));
    const column = columns.findIndex(({ rule }) => rule.id === 'gen-101-project');
    const sources = new Map(members.map((one) => [one.id, one.sources[column]]));
    expect(sources.get(trained)).toMatchObject([{ completedOn: '2026-11-10', minutes: 90, serial: null }]);
    expect(sources.get(recognised)).toMatchObject([{ issuer: '外地大学', voucher: '证书 118', learntOn: '2026-11-02' }]);
    expect(sources.get(exempt)).toEqual([{ exempt: 'credited' }]);
    expect(sources.get(untrained)).toEqual([]);
  });
});
