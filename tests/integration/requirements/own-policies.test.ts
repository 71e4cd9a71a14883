import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { advanceByDay } from '#commands/requirements/advance-everybody.ts';
import {
  beginEdition,
  beginPolicy,
  discardDraft,
  dropRequirement,
  keepHead,
  keepRequirement,
} from '#commands/requirements/draft-policy.ts';
import { publishPolicy, repealPolicy } from '#commands/requirements/publish-policy.ts';
import { fact, obligation, ownPolicy } from '#db/schema/index.ts';
import { RequirementForm } from '#domain/requirements/requirement-form.ts';
import { typedFrom } from '#domain/requirements/requirement-typed.ts';
import { addDays, type PlainDate, startOfDay } from '#domain/shared/plain-date.ts';
import { ownPolicyById } from '#queries/requirements/own-policy.ts';
import { ownStanding } from '#queries/requirements/own-standing.ts';
import { peopleOfSimulation } from '#queries/requirements/people-of-simulation.ts';
import { policiesForMember } from '#queries/requirements/policies-for-member.ts';
import { simulatedDraft } from '#queries/requirements/simulated-draft.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { campus } from '../../support/campus.ts';

const today = '2026-11-25';

/** What a browser sends of the form: text for every field, lists for those with several values. */
const sent = (given: Record<string, unknown> = {}) => ({
  titleZh: '入组前学完通识课（测试）',
  titleEn: 'Complete the foundations before joining a group',
  whyZh: '学部要求（测试）',
  whyEn: 'The faculty asks for it',
  trigger: 'periodic',
  everyMonths: '12',
  once: [],
  holdersOf: '',
  positions: [],
  contracts: [],
  unit: '',
  committeeRoles: [],
  projectRoles: [],
  projectDomains: [],
  traits: [],
  listed: [],
  joins: '',
  course: 'gen-101',
  metBy: 'course',
  courses: [],
  atLeast: '',
  topic: '',
  certification: '',
  hours: '',
  withinMonths: '',
  countedFrom: [],
  dueKind: 'days',
  dueCount: '30',
  dueDay: '',
  validKind: 'months',
  validMonths: '12',
  existing: [],
  measured: [],
  validMonth: '',
  validDay: '',
  minimumMonths: '',
  renewalDays: '',
  graceDays: '',
  graceZh: '',
  graceEn: '',
  basis: ['KJ-08'],
  documentZh: '',
  documentEn: '',
  documentNumber: '',
  documentDay: '',
  platformDefault: ['due'],
  ...given,
});
const form = (given: Record<string, unknown> = {}) => RequirementForm.parse(sent(given));

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

const world = async () => {
  const made = await campus();
  const { db, institutionId, units, as, now } = made;
  const medic = await made.admit('甲', '临床医学院', { startedOn: '2025-11-20' });
  const engineer = await made.admit('乙', '人工智能学院', { startedOn: '2025-11-20' });
  const by = { actor: as('medic', 'training_administrator', '医学部'), now };
  const unit = units['医学部'] ?? '';
  const draft = async (given: Record<string, unknown> = {}, from = today) => {
    const policyId = value(await beginPolicy(db, { institutionId, unit, titleZh: '医学部要求（测试）', titleEn: 'Medicine' }, by));
    value(await keepRequirement(db, { policyId, requirement: null, ...form(given) }, by));
    value(await keepHead(db, { policyId, titleZh: '医学部要求（测试）', titleEn: 'Medicine', from, change: 'material' }, by));
    return policyId;
  };
  const read = async (policyId: string) => value(await ownPolicyById(db, policyId, { ...by, permission: 'policies.manage' }));
  const asked = async (policyId: string) => {
    const { slug } = await read(policyId);
    return db.select().from(obligation).where(eq(obligation.policy, slug)).orderBy(obligation.raisedOn);
  };
  return { ...made, medic, engineer, by, unit, draft, read, asked };
};

describe('the form of a requirement', () => {
  it('says everything that is wrong at once', () => {
    const parsed = RequirementForm.safeParse(
      sent({
        titleZh: '',
        everyMonths: '',
        metBy: 'any',
        dueCount: 'x',
        validMonths: '3',
        renewalDays: '90',
        graceDays: '10',
        basis: [],
        documentZh: '通知',
        holdersOf: 'gen-101',
        measured: ['at-trigger'],
      }),
    );
    const places = parsed.error?.issues.map(({ path }) => String(path[0])) ?? [];
    expect(new Set(places)).toEqual(
      new Set([
        'titleZh',
        'everyMonths',
        'courses',
        'dueCount',
        'renewalDays',
        'graceDays',
        'graceZh',
        'graceEn',
        'holdersOf',
        'documentEn',
        'documentNumber',
        'documentDay',
      ]),
    );
  });

  it.each([
    [
      'hours, once in a life, counted from the trigger',
      {
        metBy: 'hours',
        hours: '6',
        withinMonths: '24',
        topic: 'animal-ethics',
        courses: ['ai-101'],
        once: ['once'],
        countedFrom: ['trigger'],
        trigger: 'onboarding',
        everyMonths: '',
      },
    ],
    ['a certification or the course', { metBy: 'any', certification: 'gcp' }],
    ['two of three', { metBy: 'some', courses: ['ai-101', 'data-101'], atLeast: '2' }],
    ['the course and one of two others', { metBy: 'one-more', courses: ['ai-101', 'data-101'] }],
    ['what stays met, due on the day itself', { measured: ['at-trigger'], dueCount: '0' }],
    [
      'a change of rules that asks those alone who took a course before',
      { trigger: 'rule-change', everyMonths: '', holdersOf: 'ai-101', dueKind: 'months', dueCount: '2' },
    ],
    [
      'seats on a committee of a field',
      { trigger: 'committee', everyMonths: '', committeeRoles: ['member'], projectDomains: ['medicine'], basis: ['KJ-08'] },
    ],
    ['a kind of contract, and what was completed before kept as it was', { contracts: ['permanent', 'casual'], existing: ['keep'] }],
    [
      'who is on a project from its beginning',
      { trigger: 'project', everyMonths: '', joins: 'at-start', once: ['once'], dueKind: 'joining', dueCount: '' },
    ],
  ])('shows %s again as it was written', async (_, given) => {
    const { draft, read, unit, institutionId } = await world();
    const { draft: kept } = await read(await draft(given));
    const [rule] = kept?.requirements ?? [];
    if (!rule) throw new Error('The requirement was not kept.');
    const { typed, chosen } = typedFrom(rule, { institutionId, unitId: unit });
    expect({ ...typed, ...chosen }).toEqual(sent(given));
  });

  it('asks for no more things than it names, and says how many there are to be', () => {
    const faults = (given: Record<string, unknown>) =>
      RequirementForm.safeParse(sent({ metBy: 'some', ...given })).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(faults({ courses: ['ai-101'], atLeast: '3' })).toEqual([['atLeast', 'more_than_named']]);
    expect(faults({ courses: ['ai-101', 'gen-101'], atLeast: '3' })).toEqual([['atLeast', 'more_than_named']]);
    expect(faults({ courses: ['ai-101'], topic: 'animal-ethics', atLeast: '3' })).toBeUndefined();
    expect(faults({ courses: ['ai-101'], atLeast: '' })).toEqual([['atLeast', 'missing']]);
  });

  it('limits nobody but those of a change of rules to takers of a course, and gives no grace to what never lapses', () => {
    const faults = (given: Record<string, unknown>) =>
      RequirementForm.safeParse(sent(given)).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(faults({ holdersOf: 'gen-101' })).toEqual([['holdersOf', 'of_rule_change']]);
    expect(faults({ trigger: 'rule-change', everyMonths: '', holdersOf: 'gen-101' })).toBeUndefined();
    const grace = { graceDays: '10', graceZh: '可以继续（测试）', graceEn: 'May go on' };
    expect(faults({ ...grace, measured: ['at-trigger'] })).toEqual([['graceDays', 'never_lapses']]);
    expect(faults(grace)).toBeUndefined();
    expect(faults({ metBy: 'one-more', courses: ['gen-101'] })).toEqual([['courses', 'missing']]);
  });

  it('asks for hours, months and a topic together', () => {
    const parsed = RequirementForm.safeParse(sent({ metBy: 'hours' }));
    expect(parsed.error?.issues.map(({ path }) => String(path[0])).sort()).toEqual(['hours', 'topic', 'withinMonths']);
  });

  it('shows a requirement again as it was written', async () => {
    const given = sent({
      trigger: 'project',
      everyMonths: '',
      positions: ['student'],
      projectRoles: ['lead'],
      traits: ['animals'],
      listed: ['listed'],
      metBy: 'all',
      topic: 'animal-ethics',
      validKind: 'calendar',
      validMonths: '',
      validMonth: '8',
      validDay: '31',
      minimumMonths: '6',
      renewalDays: '60',
      graceDays: '10',
      graceZh: '可以继续（测试）',
      graceEn: 'May go on',
      documentZh: '通知（测试）',
      documentEn: 'Notice',
      documentNumber: '测试〔2026〕1号',
      documentDay: '2026-10-01',
    });
    const { draft, read, unit, institutionId } = await world();
    const { draft: kept } = await read(await draft(given));
    const [rule] = kept?.requirements ?? [];
    if (!rule) throw new Error('The requirement was not kept.');
    const { typed, chosen } = typedFrom(rule, { institutionId, unitId: unit });
    expect({ ...typed, ...chosen }).toEqual(given);
  });
});

describe('a policy that a unit makes', () => {
  it('binds nobody as a draft, and from its publication the people of the unit and nobody else', async () => {
    const { db, by, draft, asked, medic, engineer, read, institutionId, now } = await world();
    const policyId = await draft();
    expect(await asked(policyId)).toEqual([]);
    expect(await policiesForMember(db, medic, today)).toEqual([]);
    const edition = value(await publishPolicy(db, { policyId }, by));
    expect(edition).toMatchObject({ version: '2026.1', from: today });
    const { slug, draft: left } = await read(policyId);
    expect(left).toBeNull();
    const states = async (personId: string) =>
      (await standingAsKnownAt(db, { personId, institutionId, day: addDays(today, 366), knownAt: new Date(now.getTime() + 1) })).find(
        ({ requirement }) => requirement.policy === slug,
      )?.why.state;
    expect(await states(medic)).toBe('not-yet');
    expect(await states(engineer)).toBe('not-bound');
    expect((await policiesForMember(db, medic, today)).map((one) => one.slug)).toEqual([slug]);
    expect(await policiesForMember(db, engineer, today)).toEqual([]);
    const told = await db.select().from(fact).where(eq(fact.type, 'content.edition_published'));
    expect(told.at(-1)).toMatchObject({ institutionId, data: { kind: 'policy', slug, version: '2026.1' } });
  });

  it('binds the places of its own people on projects', async () => {
    const { db, by, draft, asked, medic, engineer, institutionId, system } = await world();
    const policyId = await draft({ trigger: 'project', everyMonths: '' });
    value(await publishPolicy(db, { policyId }, by));
    const project = { institutionId, unitId: null, number: 'K-1', title: '研究（演示）', startedOn: '2026-01-01', finishedOn: null };
    const projectId = value(await createProject(db, project, system));
    for (const personId of [medic, engineer]) value(await addMember(db, { projectId, personId, role: 'staff', startedOn: today }, system));
    expect((await asked(policyId)).map(({ personId }) => personId)).toEqual([medic]);
  });

  it('is met by so many of what it names, and asks those of a kind of contract alone', async () => {
    const { db, by, draft, asked, read, medic, complete, admit } = await world();
    const since = { startedOn: '2025-11-20', contract: 'casual' as const };
    const casual = await admit('丙', '临床医学院', since);
    const given = {
      trigger: 'rule-change',
      everyMonths: '',
      contracts: ['casual'],
      metBy: 'some',
      courses: ['ai-101', 'data-101'],
      atLeast: '2',
    };
    const policyId = await draft(given);
    value(await publishPolicy(db, { policyId }, by));
    expect((await asked(policyId)).map(({ personId }) => personId)).toEqual([casual]);
    const { slug } = await read(policyId);
    const state = async (personId: string) =>
      (await ownStanding(db, personId, today)).find(({ requirement }) => requirement.policy === slug)?.why.state;
    await complete(casual, 'data-101', '2026-11-20');
    expect(await state(casual)).toBe('not-yet');
    await complete(casual, 'ai-101', '2026-11-21');
    expect(await state(casual)).toBe('current');
    expect(await state(medic)).toBeUndefined();
  });

  it('asks after a change of rules those alone who had taken a course before, where it says so', async () => {
    const { db, by, draft, asked, medic, complete, admit } = await world();
    const later = await admit('丙', '临床医学院', { startedOn: '2025-11-20' });
    await complete(medic, 'ai-101', addDays(today, -1));
    await complete(later, 'ai-101', today);
    const policyId = await draft({ trigger: 'rule-change', everyMonths: '', holdersOf: 'ai-101', course: 'ai-101' });
    value(await publishPolicy(db, { policyId }, by));
    expect((await asked(policyId)).map(({ personId }) => personId)).toEqual([medic]);
  });

  it('stays met on one occasion where it says so, and is judged each day where it does not', async () => {
    const { db, by, draft, read, complete, admit } = await world();
    const states = async (given: Record<string, unknown>) => {
      const policyId = await draft({ trigger: 'onboarding', everyMonths: '', validMonths: '12', ...given });
      value(await publishPolicy(db, { policyId }, by));
      const { slug } = await read(policyId);
      const personId = await admit('丙', '临床医学院');
      await complete(personId, 'gen-101', today);
      const on = async (day: PlainDate) =>
        (await ownStanding(db, personId, day)).find(({ requirement }) => requirement.policy === slug)?.why.state;
      return [await on(today), await on('2027-11-24'), await on('2027-11-25')];
    };
    expect(await states({})).toEqual(['current', 'current', 'expired']);
    expect(await states({ measured: ['at-trigger'] })).toEqual(['current', 'current', 'current']);
  });

  it('is published for ever; a change is a later edition, and the same requirement keeps its name', async () => {
    const { db, by, draft, read } = await world();
    const policyId = await draft();
    value(await publishPolicy(db, { policyId }, by));
    expect(await publishPolicy(db, { policyId }, by)).toMatchObject({ refusal: { code: 'requirements.no_draft' } });
    value(await beginEdition(db, { policyId }, by));
    expect(await beginEdition(db, { policyId }, by)).toMatchObject({ refusal: { code: 'requirements.draft_there' } });
    const head = { policyId, titleZh: '医学部要求（测试）', titleEn: 'Medicine', change: 'minor' as const };
    value(await keepHead(db, { ...head, from: today }, by));
    expect(await publishPolicy(db, { policyId }, by)).toMatchObject({ refusal: { code: 'requirements.begins_too_early', after: today } });
    value(await keepHead(db, { ...head, from: '2026-11-24' }, by));
    expect(await publishPolicy(db, { policyId }, by)).toMatchObject({ refusal: { code: 'requirements.begins_in_past', today } });
    value(await keepRequirement(db, { policyId, requirement: 'r1', ...form({ dueCount: '10' }) }, by));
    value(await keepRequirement(db, { policyId, requirement: null, ...form() }, by));
    value(await keepHead(db, { ...head, from: '2026-12-01' }, by));
    value(await publishPolicy(db, { policyId }, by));
    const { editions } = await read(policyId);
    expect(editions.map(({ edition }) => [edition.version, edition.requirements.map(({ id }) => id)])).toEqual([
      ['2026.2', ['r1', 'r2']],
      ['2026.1', ['r1']],
    ]);
  });

  it('published ahead, asks on its first day and not before; repealed, cancels what is open', async () => {
    const { db, by, draft, asked } = await world();
    const policyId = await draft({ trigger: 'rule-change', everyMonths: '' }, '2026-12-01');
    value(await publishPolicy(db, { policyId }, by));
    expect(await asked(policyId)).toEqual([]);
    await advanceByDay(db, startOfDay('2026-11-30'));
    expect(await asked(policyId)).toEqual([]);
    await advanceByDay(db, startOfDay('2026-12-01'));
    expect(await asked(policyId)).toMatchObject([{ dueOn: '2026-12-31', trigger: 'rule-change', cancelledAt: null }]);
    value(await repealPolicy(db, { policyId, from: '2026-12-10' }, { ...by, now: startOfDay('2026-12-05') }));
    expect(await asked(policyId)).toMatchObject([{ cancelledAt: null }]);
    await advanceByDay(db, startOfDay('2026-12-10'));
    expect((await asked(policyId))[0]?.cancelledAt).not.toBeNull();
    await advanceByDay(db, startOfDay('2026-12-11'));
    expect(await asked(policyId)).toHaveLength(1);
  });

  it('is made, read and published only by whoever may at its unit', async () => {
    const { db, as, now, institutionId, draft, unit, units } = await world();
    const policyId = await draft();
    const elsewhere = { actor: as('engineer', 'training_administrator', '信息学部'), now };
    const auditor = { actor: as('auditor', 'auditor'), now };
    const given = { institutionId, titleZh: '要求（测试）', titleEn: 'Policy' };
    for (const by of [elsewhere, auditor]) {
      expect(await beginPolicy(db, { ...given, unit }, by)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
      expect(await publishPolicy(db, { policyId }, by)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
      expect(await dropRequirement(db, { policyId, requirement: 'r1' }, by)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
      expect(await simulatedDraft(db, { policyId, freshly: 'freshly' }, by)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    }
    expect(await beginPolicy(db, { ...given, unit: null }, elsewhere)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const medic = { actor: as('medic', 'training_administrator', '医学部'), now };
    const other = { policyId, requirement: null, ...form({ unit: units['信息学部'] ?? '' }) };
    expect(await keepRequirement(db, other, medic)).toMatchObject({ refusal: { code: 'requirements.unit_elsewhere' } });
  });

  it('goes when its first draft is discarded; a later draft alone goes when it is', async () => {
    const { db, by, draft, read } = await world();
    const first = await draft();
    expect(value(await discardDraft(db, { policyId: first }, by))).toBe('gone');
    expect(await db.select().from(ownPolicy).where(eq(ownPolicy.id, first))).toEqual([]);
    const policyId = await draft();
    value(await publishPolicy(db, { policyId }, by));
    value(await beginEdition(db, { policyId }, by));
    expect(value(await discardDraft(db, { policyId }, by))).toBe('kept');
    expect(await read(policyId)).toMatchObject({ draft: null, editions: [{}] });
  });
});

describe('the simulator of a draft', () => {
  it('says who would be asked what, by day and unit, and writes nothing', async () => {
    const { db, by, draft, medic, institutionId, unit, units } = await world();
    const policyId = await draft({ trigger: 'rule-change', everyMonths: '' }, '2026-12-01');
    const before = await db.select().from(fact);
    const { simulation, from } = value(await simulatedDraft(db, { policyId, freshly: 'freshly' }, by));
    expect(from).toBe('2026-12-01');
    expect(simulation).toMatchObject({ looked: 1 });
    expect(simulation.days.map(({ day, people }) => [day, people.length])).toEqual([
      [today, 0],
      ['2026-12-01', 1],
      ['2026-12-31', 1],
      ['2027-03-01', 1],
    ]);
    const [, first, , last] = simulation.days;
    expect(first?.people[0]).toMatchObject({
      personId: medic,
      unitId: units['临床医学院'],
      changes: [{ requirement: 'r1', before: { state: 'not-bound' }, after: { state: 'open', dueOn: '2026-12-31' } }],
    });
    expect(last?.people[0]?.changes[0]?.after).toEqual({ state: 'overdue', dueOn: '2026-12-31' });
    const within = { institution: { id: institutionId, nameZh: '', nameEn: '', isDemo: true }, paths: [`${unit}/`] };
    const asked = { within, unitId: undefined, page: 1, day: today };
    if (!first) throw new Error('There is no first day.');
    expect(await peopleOfSimulation(db, first, { ...asked, q: '甲' })).toMatchObject({ total: 1, people: [{ id: medic }] });
    expect(await peopleOfSimulation(db, first, { ...asked, q: '乙' })).toMatchObject({ total: 0, people: [] });
    expect(await db.select().from(fact)).toEqual(before);
    expect(
      await db
        .select()
        .from(obligation)
        .where(and(eq(obligation.requirement, 'r1'))),
    ).toEqual([]);
  });

  it('counts the places and projects that would stand otherwise', async () => {
    const { db, by, draft, medic, institutionId, system } = await world();
    const project = { institutionId, unitId: null, number: 'K-1', title: '研究（演示）', startedOn: '2026-01-01', finishedOn: null };
    const projectId = value(await createProject(db, project, system));
    value(await addMember(db, { projectId, personId: medic, role: 'staff', startedOn: today }, system));
    const policyId = await draft({ trigger: 'project', everyMonths: '' });
    const { simulation } = value(await simulatedDraft(db, { policyId, freshly: 'freshly' }, by));
    expect(simulation.days[0]).toMatchObject({ day: today, seats: 1, projects: 1, people: [{ personId: medic }] });
  });

  it('refuses what could not be published, and more people than a page can wait for', async () => {
    const { db, by, draft } = await world();
    const policyId = await draft({}, '2026-11-01');
    const ask = (most?: number) => simulatedDraft(db, { policyId, freshly: 'freshly', ...(most !== undefined && { most }) }, by);
    expect(await ask()).toMatchObject({ refusal: { code: 'requirements.begins_in_past' } });
    value(await keepHead(db, { policyId, titleZh: '要求', titleEn: 'Policy', from: today, change: 'material' }, by));
    expect(await ask(0)).toMatchObject({ refusal: { code: 'requirements.too_many_to_simulate', people: 1, most: 0 } });
    value(await dropRequirement(db, { policyId, requirement: 'r1' }, by));
    expect(await ask()).toMatchObject({ refusal: { code: 'requirements.asks_nothing' } });
  });
});
