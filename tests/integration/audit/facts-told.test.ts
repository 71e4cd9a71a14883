import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { LogFilter } from '#domain/audit/log-filter.ts';
import { factsTold } from '#queries/audit/facts-told.ts';
import { personPage } from '#queries/people/person-page.ts';
import { withinFor } from '#queries/people/within.ts';
import { projectPage } from '#queries/projects/project-page.ts';
import { projectsSeen } from '#queries/projects/projects-seen.ts';
import { type Campus, campus } from '../../support/campus.ts';

const everything = LogFilter.parse({});
const logOf = async ({ db, as }: Campus, unit?: string, filter = everything) => {
  const [within] = await withinFor(db, as('somebody', 'auditor', unit), 'log.read');
  if (!within) throw new Error('An auditor sees no institution.');
  return factsTold(db, { within, filter });
};

describe('the log', () => {
  it('is read newest first, a page at a time, none twice', async () => {
    const made = await campus();
    for (let i = 0; i < 30; i += 1) await made.admit(`人${i}`, '医学部');
    const first = await logOf(made);
    const ids = first.facts.map(({ id }) => id);
    expect(ids).toHaveLength(50);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    const second = await logOf(made, undefined, LogFilter.parse({ before: String(ids.at(-1)) }));
    expect(second.facts.filter(({ id }) => ids.includes(id))).toEqual([]);
    expect(Math.max(...second.facts.map(({ id }) => id))).toBeLessThan(Math.min(...ids));
  });

  it('of a unit tells of its people and of those below, and of nobody else', async () => {
    const made = await campus();
    const [below, elsewhere] = [await made.admit('下级', '临床医学院'), await made.admit('别处', '人工智能学院')];
    const { facts, names } = await logOf(made, '医学部');
    expect(new Set(facts.map(({ about }) => about))).toEqual(new Set([below]));
    expect(names.person.has(elsewhere)).toBe(false);
    expect(new Set((await logOf(made)).facts.map(({ about }) => about))).toEqual(new Set([below, elsewhere, null]));
  });

  it('is narrowed by kind, person and day in Beijing', async () => {
    const made = await campus(new Date('2026-11-24T16:30:00Z'));
    await made.admit('王伟', '医学部');
    await made.admit('林小满', '医学部');
    const kinds = async (filter: object) => (await logOf(made, undefined, LogFilter.parse(filter))).facts.map(({ type }) => type);
    expect(await kinds({ type: 'people.affiliation_started' })).toHaveLength(2);
    expect(await kinds({ type: 'people.affiliation_started', q: 'ww' })).toHaveLength(1);
    expect(await kinds({ type: 'people.affiliation_started', day: '2026-11-25' })).toHaveLength(2);
    expect(await kinds({ type: 'people.affiliation_started', day: '2026-11-24' })).toHaveLength(0);
    expect(await kinds({ q: '查无此人' })).toEqual([]);
  });
});

describe('a person’s page', () => {
  it('is there for whoever looks after the person, and not for others', async () => {
    const { db, admit, complete, as, now } = await campus();
    const id = await admit('林小满', '临床医学院', { staffNumber: '0024117' });
    await complete(id, 'gen-101', '2026-11-24');
    const seen = (role: Parameters<Campus['as']>[1], unit?: string) => personPage(db, id, { actor: as('somebody', role, unit), now });
    expect(await seen('training_administrator', '医学部')).toMatchObject({
      person: { name: '林小满', staffNumber: '0024117' },
      affiliations: [{ unitZh: '临床医学院' }],
      standing: [{ cell: { state: 'met', until: '2029-11-23' } }, { cell: { state: 'not-bound' } }],
      completions: [{ course: 'gen-101' }],
    });
    expect((await seen('auditor'))?.history?.facts.length).toBeGreaterThan(0);
    expect((await seen('teacher'))?.history).toBeNull();
    expect(await seen('training_administrator', '信息学部')).toBeUndefined();
    expect(await seen('learner')).toBeUndefined();
  });
});

describe('the list of projects', () => {
  it('holds what an investigator leads, what an administrator cares for, and nothing of others', async () => {
    const made = await campus();
    const { db, admit, as, now, system, institutionId, units } = made;
    const lead = await admit('周以宁', '人工智能学院');
    const create = (number: string, unit: string) =>
      createProject(
        db,
        { institutionId, unitId: units[unit] ?? null, number, title: number, startedOn: '2026-11-01', finishedOn: null },
        system,
      );
    const [mine, other] = [await create('K-1', '人工智能学院'), await create('K-2', '临床医学院')];
    if (!mine.ok || !other.ok) throw new Error('No project was created.');
    await addMember(db, { projectId: mine.value, personId: lead, role: 'lead', startedOn: '2026-11-25' }, system);
    const numbers = async (actor: ReturnType<Campus['as']>) => (await projectsSeen(db, actor)).projects.map(({ number }) => number).sort();
    expect(await numbers(as(lead, 'principal_investigator'))).toEqual(['K-1']);
    expect(await numbers(as('a', 'training_administrator'))).toEqual(['K-1', 'K-2']);
    expect(await numbers(as('a', 'training_administrator', '医学部'))).toEqual(['K-2']);
    expect(await projectPage(db, other.value, { actor: as(lead, 'principal_investigator'), now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect(await projectPage(db, mine.value, { actor: as(lead, 'principal_investigator'), now })).toMatchObject({
      ok: true,
      value: { mayManage: true, mayAsk: true, members: [{ name: '周以宁', role: 'lead' }] },
    });
    expect(await projectPage(db, mine.value, { actor: as('b', 'auditor'), now })).toMatchObject({ ok: true, value: { mayManage: false } });
  });
});
