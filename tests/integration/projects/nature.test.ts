import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { nameProxy } from '#commands/projects/name-proxy.ts';
import { withdrawProxy } from '#commands/projects/withdraw-proxy.ts';
import { fact, project } from '#db/schema/index.ts';
import { plainNature } from '#domain/projects/nature.ts';
import { projectPage } from '#queries/projects/project-page.ts';
import { projectsSeen } from '#queries/projects/projects-seen.ts';
import { proxiedBy } from '#queries/projects/proxies-of.ts';
import { campus } from '../../support/campus.ts';

const days = { title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: '2028-10-31' };

const led = async () => {
  const made = await campus();
  const { db, admit, as, now, institutionId } = made;
  const lead = { actor: as(await admit('周以宁', '人工智能学院'), 'principal_investigator'), now };
  const created = await createProject(db, { institutionId, unitId: null, number: 'K-1', ...days }, lead);
  if (!created.ok) throw new Error(created.refusal.code);
  return { ...made, lead, projectId: created.value };
};

describe('what a project is about', () => {
  const change = { ...days, ...plainNature, funder: '某基金', domains: ['medicine' as const], approvedOn: '2026-11-10' };

  it('is changed by its lead, and the log says which parts', async () => {
    const { db, lead, projectId } = await led();
    expect(await changeProject(db, { projectId, ...change }, lead)).toMatchObject({ ok: true });
    expect(await changeProject(db, { projectId, ...change }, lead)).toMatchObject({ ok: true });
    expect(await db.select().from(project)).toMatchObject([{ funder: '某基金', domains: ['medicine'], listedActivity: null }]);
    const told = await db.select().from(fact).where(eq(fact.type, 'projects.project_changed'));
    expect(told).toMatchObject([{ data: { projectId, fields: ['funder', 'domains', 'approvedOn'] } }]);
  });

  it('has no follow-up and no registration before the approval they follow', async () => {
    const { db, lead, projectId } = await led();
    expect(await changeProject(db, { projectId, ...change, followUpOn: '2026-11-09' }, lead)).toMatchObject({
      refusal: { code: 'projects.before_approval', field: 'followUpOn', approvedOn: '2026-11-10' },
    });
    expect(await changeProject(db, { projectId, ...change, approvedOn: null, registeredOn: '2026-11-09' }, lead)).toMatchObject({
      refusal: { code: 'projects.approval_missing', field: 'approvedOn' },
    });
    expect(await changeProject(db, { projectId, ...change, finishedOn: '2026-10-31' }, lead)).toMatchObject({
      refusal: { code: 'projects.ends_before_start' },
    });
  });

  it('is not changed by somebody else', async () => {
    const { db, admit, as, now, projectId } = await led();
    const actor = as(await admit('王伟', '临床医学院'), 'principal_investigator');
    expect(await changeProject(db, { projectId, ...change }, { actor, now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });
});

describe('a proxy', () => {
  it('who only learns sees and changes that project, under their own name, and names nobody', async () => {
    const { db, admit, as, now, lead, projectId } = await led();
    const helper = await admit('高明远', '临床医学院', { staffNumber: '0006644' });
    const asHelper = { actor: as(helper, 'learner'), now };
    expect(await projectPage(db, projectId, asHelper)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await nameProxy(db, { projectId, person: '0006644' }, lead)).toMatchObject({ ok: true });
    expect(await nameProxy(db, { projectId, person: helper }, lead)).toMatchObject({ ok: true });

    expect(await projectPage(db, projectId, asHelper)).toMatchObject({
      ok: true,
      value: { mayManage: true, mayAsk: true, mayName: false },
    });
    expect(await projectsSeen(db, asHelper.actor)).toMatchObject({ projects: [{ id: projectId }], total: 1 });
    expect(await proxiedBy(db, helper)).toMatchObject([{ id: projectId }]);
    expect(await changeProject(db, { projectId, ...days, ...plainNature, funder: '某基金' }, asHelper)).toMatchObject({ ok: true });
    expect(await nameProxy(db, { projectId, person: helper }, asHelper)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const told = (await db.select().from(fact)).filter(({ type }) => /proxy|changed/.test(type)).map(({ type, actor }) => [type, actor]);
    expect(told).toEqual([
      ['projects.proxy_named', `person:${lead.actor.personId}`],
      ['projects.project_changed', `person:${helper}`],
    ]);

    expect(await withdrawProxy(db, { projectId, personId: helper }, lead)).toMatchObject({ ok: true });
    expect(await projectPage(db, projectId, asHelper)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await nameProxy(db, { projectId, person: helper }, lead)).toMatchObject({ ok: true });
  });

  it('is somebody of the institution', async () => {
    const { db, lead, projectId } = await led();
    expect(await nameProxy(db, { projectId, person: '9' }, lead)).toMatchObject({
      refusal: { code: 'projects.not_at_institution', field: 'proxy' },
    });
  });
});
