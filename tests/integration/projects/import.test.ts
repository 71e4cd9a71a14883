import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { applyProjects } from '#commands/projects/import/apply-projects.ts';
import { choosePerson } from '#commands/projects/import/choose-person.ts';
import { forgetProjectImports } from '#commands/projects/import/forget-project-imports.ts';
import { importProjects } from '#commands/projects/import/import-projects.ts';
import { mapProjects } from '#commands/projects/import/map-projects.ts';
import { stageProjects } from '#commands/projects/import/stage-projects.ts';
import { undoProjects } from '#commands/projects/import/undo-projects.ts';
import {
  affiliation,
  fact,
  identifier,
  obligation,
  person,
  project,
  projectImport,
  projectImportRow,
  projectMember,
  requirementStatus,
} from '#db/schema/index.ts';
import { csvOf, xlsxBookOf } from '#ports/write-spreadsheet.ts';
import { importRows, tallyOfImport } from '#queries/projects/import/import-rows.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { campus } from '../../support/campus.ts';

const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const projects = [
  ['项目（课题）清单'],
  [
    '项目编号',
    '项目名称',
    '英文名称',
    '资助方',
    '承担部门',
    '研究领域',
    '涉及人类参与者',
    '清单活动',
    '开始日期',
    '结束日期',
    '伦理审查批准日期',
    '登记日期',
    '负责人',
    '负责人工号',
  ],
  [
    'K-1',
    '步态研究（演示）',
    'Gait study (demo)',
    '某基金',
    '临床医学院',
    '医学、数据',
    '是',
    '4',
    '2026/11/1',
    '2028.10.31',
    '20261110',
    '',
    '周以宁',
    '0009821',
  ],
  ['K-2', '数据共享研究（演示）', '', '', '信息学部/人工智能学院', '数据', '否', '否', '2026年11月15日', '长期', '', '', '王伟', ''],
];
const members = [
  ['项目编号', '姓名', '工号', '部门', '角色', '加入日期', '退出日期'],
  ['K-1', '林小满', '0024117', '', '学生', '2026-11-20', ''],
  ['K-2', '王伟', '', '人工智能学院', '研究人员', '', ''],
];

/** A campus with a lead, a student and two people called 王伟. */
const place = async () => {
  const made = await campus();
  const { db, admit, as, now, institutionId } = made;
  const lead = await admit('周以宁', '人工智能学院', { staffNumber: '0009821', startedOn: '2026-01-01' });
  const student = await admit('林小满', '临床医学院', { staffNumber: '0024117', startedOn: '2026-01-01' });
  const clinician = await admit('王伟', '临床医学院', { staffNumber: '0031901', email: 'ww1@example.edu.cn' });
  const researcher = await admit('王伟', '人工智能学院', { staffNumber: '0031902', email: 'ww2@example.edu.cn' });
  const by = { actor: as('admin', 'training_administrator'), now };
  const stage = async (bytes: Uint8Array, fileName = '项目.xlsx') =>
    done(await stageProjects(db, { institutionId, fileName, bytes }, by)).importId;
  const book = await xlsxBookOf([
    { sheet: '说明', rows: [['请勿改动表头', '']] },
    { sheet: '项目', rows: projects },
    { sheet: '成员', rows: members },
  ]);
  const faultsOf = async (importId: string) =>
    (await importRows(db, importId, {}, 1)).rows.flatMap(({ line, faults }) => faults.map(({ code }) => `${line} ${code}`));
  const csv = (...rows: string[][]) => new TextEncoder().encode(csvOf(rows));
  return { ...made, lead, student, clinician, researcher, by, stage, book, faultsOf, csv };
};
type Place = Awaited<ReturnType<typeof place>>;

/** The file of several sheets, with the two 王伟 told apart, in force. */
const inForce = async (made: Place) => {
  const { db, stage, book, by, researcher } = made;
  const importId = await stage(book);
  done(await choosePerson(db, { importId, row: 1, place: 'lead', person: researcher }, by));
  done(await applyProjects(db, { importId }, by));
  return importId;
};

describe('a table of projects and members on several sheets', () => {
  it('is understood whole; of two people of one name none is taken until somebody has chosen', async () => {
    const made = await place();
    const { db, stage, book, by, researcher, clinician, faultsOf } = made;
    const importId = await stage(book);
    const [one] = await db.select().from(projectImport);
    expect(one).toMatchObject({ status: 'staged', rows: 4, sheets: [{ name: '项目' }, { name: '成员' }] });
    expect(await faultsOf(importId)).toEqual(['4 person_ambiguous', '3 project_faulty']);
    const { rows } = await importRows(db, importId, {}, 1);
    const [ambiguous] = rows[1]?.faults ?? [];
    expect(ambiguous?.candidates?.map(({ personId }) => personId).sort()).toEqual([clinician, researcher].sort());
    expect(ambiguous?.column).toBe('负责人');
    expect(await choosePerson(db, { importId, row: 1, place: 'lead', person: made.student }, by)).toMatchObject({
      refusal: { code: 'projects.import_nobody_to_choose' },
    });
    done(await choosePerson(db, { importId, row: 1, place: 'lead', person: researcher }, by));
    expect(await faultsOf(importId)).toEqual([]);
    expect(await tallyOfImport(db, importId)).toMatchObject({ new: 3, same: 1, faulty: 0, projects_new: 2, places_new: 3 });
    expect(await db.select().from(project)).toEqual([]);
  });

  it('is put in force at once: projects with what they are about, members with role and days, and what it asks of them', async () => {
    const made = await place();
    const { db, student, lead, researcher, units } = made;
    await inForce(made);
    const [first, second] = await db.select().from(project).orderBy(project.number);
    expect(first).toMatchObject({
      number: 'K-1',
      title: '步态研究（演示）',
      titleEn: 'Gait study (demo)',
      funder: '某基金',
      unitId: units['临床医学院'],
      domains: ['medicine', 'data'],
      traits: ['human-participants'],
      listedActivity: 'KJ-L4',
      startedOn: '2026-11-01',
      finishedOn: '2028-10-31',
      approvedOn: '2026-11-10',
      registeredOn: null,
    });
    expect(second).toMatchObject({ number: 'K-2', unitId: units['人工智能学院'], listedActivity: null, traits: [], finishedOn: null });
    const places = await db.select().from(projectMember).orderBy(projectMember.startedOn);
    expect(places.map(({ personId, role, startedOn }) => [personId, role, startedOn])).toEqual([
      [lead, 'lead', '2026-11-01'],
      [researcher, 'lead', '2026-11-15'],
      [student, 'student', '2026-11-20'],
    ]);
    const owed = await db.select().from(obligation).where(eq(obligation.policy, 'project'));
    expect(owed.map(({ personId, dueOn }) => [personId, dueOn]).sort()).toEqual(
      [
        [lead, '2026-10-31'],
        [researcher, '2026-11-14'],
        [student, '2026-11-19'],
      ].sort(),
    );
    expect(await db.select().from(fact).where(eq(fact.type, 'projects.import_applied'))).toMatchObject([
      { data: { fileName: '项目.xlsx', added: 3, unchanged: 1 } },
    ]);
  });

  it('imported once more changes nothing', async () => {
    const made = await place();
    await inForce(made);
    const { db, stage, book, by } = made;
    const again = await stage(book);
    done(await choosePerson(db, { importId: again, row: 1, place: 'lead', person: made.researcher }, by));
    expect(await tallyOfImport(db, again)).toMatchObject({ same: 4, new: 0, changed: 0, faulty: 0 });
    expect(await applyProjects(db, { importId: again }, by)).toMatchObject({ refusal: { code: 'projects.import_changes_nothing' } });
  });
});

describe('a later table', () => {
  it('changes what it says and nothing else, ends memberships, and leaves a lead who is in the list of members a lead', async () => {
    const made = await place();
    await inForce(made);
    const { db, stage, csv, by, student, lead } = made;
    const importId = await stage(
      csv(
        ['项目编号', '项目名称', '登记日期', '跟踪审查日期', '姓名', '工号', '角色', '退出日期'],
        ['K-1', '步态研究二期（演示）', '2026-11-20', '2027-11-10', '林小满', '0024117', '', '2026-11-24'],
        ['K-1', '', '', '', '周以宁', '0009821', '研究人员', ''],
      ),
      '项目.csv',
    );
    expect(await tallyOfImport(db, importId)).toMatchObject({ changed: 1, same: 1, projects_changed: 1, places_ended: 1 });
    done(await applyProjects(db, { importId }, by));
    expect((await db.select().from(project).where(eq(project.number, 'K-1')))[0]).toMatchObject({
      title: '步态研究二期（演示）',
      registeredOn: '2026-11-20',
      followUpOn: '2027-11-10',
      funder: '某基金',
      traits: ['human-participants'],
    });
    const places = await db.select().from(projectMember);
    expect(places.find(({ personId }) => personId === student)).toMatchObject({ role: 'student', finishedOn: '2026-11-24' });
    expect(places.find(({ personId }) => personId === lead)).toMatchObject({ role: 'lead', finishedOn: null });
    const [owed] = await db
      .select()
      .from(obligation)
      .where(and(eq(obligation.personId, student), eq(obligation.policy, 'project')));
    expect(owed?.cancelledAt).not.toBeNull();
  });

  it('takes several members from one cell, and people by e-mail', async () => {
    const made = await place();
    const { db, stage, csv, faultsOf, by, student, clinician, researcher } = made;
    const importId = await stage(
      csv(
        ['Project number', 'Title', 'Start date', 'PI email', 'Members'],
        ['K-9', 'Data study (demo)', '2026-12-01', 'WW2@example.edu.cn', '林小满；王伟（0031901）'],
      ),
    );
    expect(await faultsOf(importId)).toEqual([]);
    done(await applyProjects(db, { importId }, by));
    const places = await db.select().from(projectMember);
    expect(places.map(({ personId, role }) => `${personId} ${role}`).sort()).toEqual(
      [`${researcher} lead`, `${student} investigator`, `${clinician} investigator`].sort(),
    );
  });
});

describe('a row with faults', () => {
  it('is told of everything at once, with its line, and passed over', async () => {
    const { db, stage, csv, faultsOf, by } = await place();
    const importId = await stage(
      csv(
        [
          '项目编号',
          '项目名称',
          '部门',
          '研究领域',
          '涉及动物',
          '清单活动',
          '开始日期',
          '结束日期',
          '批准日期',
          '登记日期',
          '负责人',
          '负责人工号',
        ],
        ['K-1', '甲（演示）', '没有的部门', '炼金', '大概', '9', '2026-13-01', '', '', '2026-01-01', '谁', '999'],
        ['', '乙（演示）', '', '', '', '', '2026-11-01', '', '', '', '', ''],
        ['K-3', '丙（演示）', '', '', '', '', '2026-11-02', '2026-11-01', '2026-11-01', '2026-10-01', '林小满', '0009821'],
      ),
    );
    const codes = await faultsOf(importId);
    for (const code of [
      'unit_unknown',
      'domain_unknown',
      'yes_no_unknown',
      'listed_unknown',
      'date_bad',
      'approval_missing',
      'person_unknown',
    ])
      expect(codes).toContain(`2 ${code}`);
    expect(codes).toContain('3 number_missing');
    for (const code of ['end_before_start', 'before_approval', 'person_differs']) expect(codes).toContain(`4 ${code}`);
    expect(await applyProjects(db, { importId }, by)).toMatchObject({ refusal: { code: 'projects.import_changes_nothing' } });
  });

  it('that holds an identity-card number has the whole file refused where it is one of few, and loses the number where it strayed', async () => {
    const { db, institutionId, by, csv, stage, faultsOf } = await place();
    const row = (i: number, lead: string) => [`K-${i}`, `项目${i}（演示）`, '2026-11-01', lead];
    const head = ['项目编号', '项目名称', '开始日期', '负责人'];
    const few = csv(head, row(1, '11010519491231002X'), row(2, '周以宁'));
    expect(await stageProjects(db, { institutionId, fileName: 'a.csv', bytes: few }, by)).toMatchObject({
      refusal: { code: 'people.roster_identity_cards', columns: '负责人' },
    });
    const many = Array.from({ length: 30 }, (_, i) => row(i, i === 7 ? '11010519491231002X' : '周以宁'));
    expect(await faultsOf(await stage(csv(head, ...many)))).toEqual(['9 identity_card']);
    expect(JSON.stringify(await db.select().from(projectImportRow))).not.toContain('11010519491231002X');
  });

  it('that contradicts another of the same project names its line; a member of a project nobody knows is not made one', async () => {
    const { stage, csv, faultsOf } = await place();
    const importId = await stage(
      csv(
        ['项目编号', '项目名称', '项目开始日期', '姓名', '工号', '加入日期'],
        ['K-1', '甲（演示）', '2026-11-01', '林小满', '0024117', '2026-10-01'],
        ['K-1', '乙（演示）', '', '周以宁', '0009821', ''],
        ['K-7', '', '', '周以宁', '0009821', ''],
      ),
    );
    expect(await faultsOf(importId)).toEqual(['2 outside_project', '3 project_differs', '3 project_faulty', '4 project_unknown']);
  });
});

describe('columns nobody knows', () => {
  it('wait for a person, and the answer is remembered for the next table', async () => {
    const { db, institutionId, by, csv, stage } = await place();
    const table = csv(['甲', '乙', '丙'], ['K-1', '步态研究（演示）', '2026-11-01']);
    const staged = done(await stageProjects(db, { institutionId, fileName: 'a.csv', bytes: table }, by));
    expect(staged.needs).toBe('mapping');
    const { importId } = staged;
    expect(await mapProjects(db, { importId, fields: ['title', 'ignored', 'ignored'] }, by)).toMatchObject({
      refusal: { code: 'projects.import_columns_missing' },
    });
    expect(await mapProjects(db, { importId, fields: ['number', 'title', 'title'] }, by)).toMatchObject({
      refusal: { code: 'projects.import_columns_doubled' },
    });
    done(await mapProjects(db, { importId, fields: ['number', 'title', 'startedOn'] }, by));
    expect(await tallyOfImport(db, importId)).toMatchObject({ new: 1 });
    const next = await stage(csv(['甲', '乙', '丙'], ['K-2', '另一项（演示）', '2026-11-02']));
    expect(await tallyOfImport(db, next)).toMatchObject({ new: 1 });
  });
});

describe('taking an import back', () => {
  it('leaves everything as it was, and answers for instants before it go on telling of it', async () => {
    const made = await place();
    const { db, by, institutionId, student, system } = made;
    const before = await db.select().from(requirementStatus).orderBy(requirementStatus.personId, requirementStatus.requirement);
    const importId = await inForce(made);
    const later = { ...by, now: new Date(by.now.getTime() + 3_600_000) };
    const asked = { personId: student, institutionId, day: '2026-11-25', knownAt: new Date(by.now.getTime() + 60_000) };
    const known = await standingAsKnownAt(db, asked);
    expect(known.some(({ requirement, why }) => requirement.rule.trigger === 'project' && why.state !== 'not-bound')).toBe(true);
    done(await undoProjects(db, { importId }, later));
    expect(await db.select().from(project)).toEqual([]);
    expect(await db.select().from(projectMember)).toEqual([]);
    const open = (await db.select().from(obligation).where(eq(obligation.policy, 'project'))).filter(
      ({ cancelledAt }) => cancelledAt === null,
    );
    expect(open).toEqual([]);
    expect(await db.select().from(requirementStatus).orderBy(requirementStatus.personId, requirementStatus.requirement)).toEqual(before);
    expect(await standingAsKnownAt(db, asked)).toEqual(known);
    const after = await standingAsKnownAt(db, { ...asked, knownAt: new Date(later.now.getTime() + 60_000) });
    expect(after.some(({ requirement, why }) => requirement.rule.trigger === 'project' && why.state !== 'not-bound')).toBe(false);
    expect(await undoProjects(db, { importId }, system)).toMatchObject({ refusal: { code: 'projects.import_not_applied' } });
  });

  it('gives a project and its members back their days', async () => {
    const made = await place();
    const { db, stage, csv, by } = made;
    await inForce(made);
    const rows = async () => [
      await db.select().from(project).orderBy(project.number),
      await db.select().from(projectMember).orderBy(projectMember.id),
    ];
    const before = await rows();
    const importId = await stage(
      csv(
        ['项目编号', '项目名称', '涉及动物', '姓名', '工号', '退出日期'],
        ['K-1', '改名（演示）', '是', '林小满', '0024117', '2026-11-24'],
      ),
    );
    done(await applyProjects(db, { importId }, by));
    expect(await rows()).not.toEqual(before);
    done(await undoProjects(db, { importId }, by));
    expect(await rows()).toEqual(before);
  });

  it('is refused once the gate was asked, or somebody was added by hand', async () => {
    for (const act of ['gate', 'member'] as const) {
      const made = await place();
      const { db, by, student, clinician, now } = made;
      const importId = await inForce(made);
      const later = { actor: { kind: 'system' } as const, now: new Date(now.getTime() + 60_000) };
      const [{ id: projectId = '' } = {}] = await db.select({ id: project.id }).from(project).where(eq(project.number, 'K-1'));
      if (act === 'gate') done(await answerClearance(db, { project: 'K-1', person: student }, later));
      else done(await addMember(db, { projectId, personId: clinician, role: 'staff', startedOn: '2026-11-25' }, later));
      expect(await undoProjects(db, { importId }, by)).toMatchObject({ refusal: { code: 'projects.import_relied_upon', projects: 1 } });
    }
  });

  it('is over after its days, and then its rows are deleted', async () => {
    const made = await place();
    const { db, by } = made;
    const importId = await inForce(made);
    const now = new Date(by.now.getTime() + 8 * 86_400_000);
    expect(await undoProjects(db, { importId }, { ...by, now })).toMatchObject({ refusal: { code: 'projects.import_too_old_to_undo' } });
    await forgetProjectImports(db, now);
    expect(await db.select().from(projectImportRow)).toEqual([]);
    expect((await db.select().from(projectImport))[0]).toMatchObject({ rowsForgottenAt: now, tally: { projects_new: 2 } });
  });
});

describe('an import that lies ready', () => {
  it('is judged anew where somebody changed a project meanwhile', async () => {
    const { db, stage, csv, by, institutionId, system } = await place();
    const importId = await stage(csv(['项目编号', '项目名称', '开始日期'], ['K-1', '步态研究（演示）', '2026-11-01']));
    done(
      await createProject(
        db,
        { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null },
        system,
      ),
    );
    expect(await applyProjects(db, { importId }, by)).toMatchObject({ refusal: { code: 'projects.import_judged_again' } });
    expect(await tallyOfImport(db, importId)).toMatchObject({ same: 1, new: 0, changed: 0 });
  });

  it('is nobody’s business who does not manage all projects there', async () => {
    const { db, csv, as, now, institutionId, lead } = await place();
    const bytes = csv(['项目编号', '项目名称', '开始日期'], ['K-1', '步态研究（演示）', '2026-11-01']);
    for (const role of ['principal_investigator', 'auditor', 'learner'] as const)
      expect(await stageProjects(db, { institutionId, fileName: 'a.csv', bytes }, { actor: as(lead, role), now })).toMatchObject({
        refusal: { code: 'auth.forbidden' },
      });
  });
});

describe('two thousand rows', () => {
  it('are read, judged, put in force and taken back', async () => {
    const { db, institutionId, by, csv, stage, units, student } = await place();
    const people = Array.from({ length: 240 }, (_, i) => ({ id: `p${i}`, number: `7${String(i).padStart(6, '0')}` }));
    const unitId = units['人工智能学院'] ?? '';
    for (const { id, number } of people) {
      await db.insert(person).values({ id, name: `成员${id}`, pinyin: '', initials: '', sortKey: id, createdAt: by.now });
      await db.insert(identifier).values({ id: `i${id}`, personId: id, institutionId, kind: 'staff_number', value: number });
      await db
        .insert(affiliation)
        .values({ id: `a${id}`, personId: id, institutionId, unitId, position: 'researcher', startedOn: '2026-01-01', finishedOn: null });
    }
    const numbers = ['0024117', ...people.map(({ number }) => number)];
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const n = Math.floor(i / 5);
      return [`B-${n}`, i % 5 === 0 ? `项目${n}（演示）` : '', i % 5 === 0 ? '2026-11-01' : '', numbers[(i * 7) % numbers.length] ?? ''];
    });
    const importId = await stage(csv(['项目编号', '项目名称', '项目开始日期', '工号'], ...rows));
    expect(await tallyOfImport(db, importId)).toMatchObject({ new: 2000, faulty: 0, projects_new: 400, places_new: 2000 });
    done(await applyProjects(db, { importId }, by));
    expect(await db.$count(project)).toBe(400);
    expect(await db.$count(projectMember)).toBe(2000);
    expect(await db.$count(obligation, and(eq(obligation.personId, student), eq(obligation.policy, 'project')))).toBeGreaterThan(5);
    done(await undoProjects(db, { importId }, by));
    expect(await db.$count(project)).toBe(0);
    const told = done(
      await importProjects(
        db,
        { institutionId, fileName: 'b.csv', bytes: csv(['项目编号', '项目名称', '开始日期'], ['K-1', '甲（演示）', '2026-11-01']) },
        'look',
        by as never,
      ),
    );
    expect(told).toMatchObject({ state: 'looked_at', importId: null, projects: { new: 1 } });
  });
});
