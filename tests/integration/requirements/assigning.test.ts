import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { mergePeople } from '#commands/people/merge-people.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { assignCourse } from '#commands/requirements/assign-course.ts';
import { affiliation, edition, obligation } from '#db/schema/index.ts';
import type { NewAssignment } from '#domain/requirements/campaign.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { matrix } from '#queries/reporting/matrix.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { campus } from '../../support/campus.ts';

const why = { 'zh-CN': '下学期的项目要用到（测试）', en: 'needed for next term’s project' };
const today = '2026-11-25';

const world = async () => {
  const made = await campus();
  const { db, institutionId, units, as } = made;
  const [a, b, c] = [await made.admit('甲', '临床医学院'), await made.admit('乙', '人工智能学院'), await made.admit('丙', '临床医学院')];
  const office = as('office', 'training_administrator');
  const medicine = as('medic', 'training_administrator', '医学部');
  const assignment: NewAssignment = { institutionId, unitId: null, people: [a, b], course: 'gen-101', dueOn: '2026-12-20', why };
  const asked = (campaign: string) => db.select().from(obligation).where(eq(obligation.policy, campaign)).orderBy(obligation.personId);
  return { ...made, a, b, c, office, medicine, medicineUnit: units['医学部'] ?? '', assignment, asked };
};

const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('assigning a course', () => {
  it('asks exactly the people named, by the day, and nobody who comes later', async () => {
    const { db, a, b, c, office, now, assignment, asked } = await world();
    const { campaign, people } = done(await assignCourse(db, assignment, { actor: office, now }));
    expect(people).toBe(2);
    const rows = await asked(campaign);
    expect(rows.map(({ personId }) => personId).sort()).toEqual([a, b].sort());
    expect(rows[0]).toMatchObject({ trigger: 'campaign', course: 'gen-101', dueOn: '2026-12-20', raisedOn: today, settledAt: null });
    const { open } = await trainingOf(db, c, today);
    expect(open.map(({ policy }) => policy)).not.toContain(campaign);
    const mine = (await trainingOf(db, a, today)).open.find(({ policy }) => policy === campaign);
    expect(mine).toMatchObject({ dueOn: '2026-12-20', rule: { why }, occasion: { trigger: 'campaign' } });
  });

  it('is met by learning from the day of the assignment on, and not by what was learnt before', async () => {
    const { db, a, b, office, now, assignment, asked, complete, institutionId } = await world();
    await complete(a, 'gen-101', '2026-10-01');
    const { campaign } = done(await assignCourse(db, assignment, { actor: office, now }));
    const stateOf = async (personId: string, day: string) =>
      (await standingAsKnownAt(db, { personId, institutionId, day, knownAt: new Date('2027-01-01T00:00:00Z') })).find(
        ({ requirement }) => requirement.policy === campaign,
      )?.why.state;
    expect(await asked(campaign)).toEqual(expect.arrayContaining([expect.objectContaining({ personId: a, settledAt: null })]));
    await complete(b, 'gen-101', '2026-12-01');
    await db.transaction((tx) => advanceLearner(tx, b, startOfDay('2026-12-01'), { kind: 'system' }));
    const rows = await asked(campaign);
    expect(rows.find(({ personId }) => personId === b)?.settledAt).not.toBeNull();
    expect(await stateOf(a, '2026-12-21')).not.toBe('current');
  });

  it('asks somebody who belongs to two units once', async () => {
    const { db, a, units, institutionId, office, now, assignment, asked } = await world();
    await db.insert(affiliation).values({
      id: crypto.randomUUID(),
      personId: a,
      institutionId,
      unitId: units['人工智能学院'] ?? '',
      position: 'researcher',
      startedOn: '2026-11-01',
    });
    const { campaign } = done(await assignCourse(db, { ...assignment, people: [a] }, { actor: office, now }));
    expect(await asked(campaign)).toHaveLength(1);
  });

  it('is refused whole where one of the people is not in the part one looks after', async () => {
    const { db, a, b, c, medicine, medicineUnit, now, assignment } = await world();
    const before = await db.select({ id: edition.id }).from(edition);
    const outcome = await assignCourse(db, { ...assignment, unitId: medicineUnit }, { actor: medicine, now });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'requirements.people_elsewhere', field: 'people', people: 1 } });
    expect(await db.select({ id: edition.id }).from(edition)).toEqual(before);
    expect((await assignCourse(db, { ...assignment, unitId: medicineUnit, people: [a, c] }, { actor: medicine, now })).ok).toBe(true);
    expect(await assignCourse(db, { ...assignment, people: [b] }, { actor: medicine, now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
  });

  it('is refused for a course that is not published, and for a day that is over', async () => {
    const { db, office, now, assignment } = await world();
    expect(await assignCourse(db, { ...assignment, course: 'none-101' }, { actor: office, now })).toMatchObject({
      refusal: { code: 'requirements.no_such_course' },
    });
    expect(await assignCourse(db, { ...assignment, dueOn: '2026-11-24' }, { actor: office, now })).toMatchObject({
      refusal: { code: 'requirements.due_before_start', startsOn: today },
    });
  });

  it('is a column of the list only where somebody is asked, and follows a record that is merged into another', async () => {
    const { db, a, c, office, now, assignment, institutionId, units, asked } = await world();
    const { campaign } = done(await assignCourse(db, { ...assignment, people: [a] }, { actor: office, now }));
    const within = { institution: { id: institutionId, nameZh: '', nameEn: '', isDemo: true }, paths: null };
    const columns = async (unit?: string) =>
      (await matrix(db, { within, filter: { page: 1, ...(unit && { unit }) }, day: today })).columns.map(({ policy }) => policy);
    expect(await columns()).toContain(campaign);
    expect(await columns(units['人工智能学院'])).not.toContain(campaign);
    done(await mergePeople(db, { keptId: c, goneId: a }, { actor: { kind: 'system' }, now }));
    expect(new Set((await asked(campaign)).map(({ personId }) => personId))).toEqual(new Set([c]));
    const standing = await standingAsKnownAt(db, { personId: c, institutionId, day: today, knownAt: now });
    expect(standing.find(({ requirement }) => requirement.policy === campaign)?.why.state).toBe('not-yet');
    expect(
      await db
        .select()
        .from(obligation)
        .where(and(eq(obligation.policy, campaign), eq(obligation.personId, a))),
    ).toEqual([]);
  });
});
