import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { enrol } from '#commands/progress/enrol.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { completion, obligation } from '#db/schema/index.ts';
import type { Course } from '#domain/content/course.ts';
import { emptyLibrary } from '#domain/content/library.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { isCurrent } from '#domain/requirements/is-current.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { newestEdition, publishedPolicies } from '#queries/content/editions.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import { campus } from '../../support/campus.ts';

/** People with and without the course, required to hold it and not, on 25 November 2026; and how to publish a further edition of it. */
const world = async () => {
  const made = await campus();
  const { db, institutionId, system } = made;
  const holder = await made.admit('甲', '临床医学院', { startedOn: '2026-10-01' });
  const newcomer = await made.admit('乙', '临床医学院', { startedOn: '2026-11-20' });
  const free = await made.admit('丙', '人工智能学院', { startedOn: '2025-01-01' });
  const lead = await made.admit('丁', '人工智能学院', { startedOn: '2025-01-01' });
  const created = await createProject(
    db,
    { institutionId, unitId: null, number: 'K-1', title: '研究（演示）', startedOn: '2026-01-01', finishedOn: null },
    system,
  );
  if (!created.ok) throw new Error(created.refusal.code);
  await addMember(db, { projectId: created.value, personId: lead, role: 'lead', startedOn: '2026-10-01' }, system);
  for (const id of [holder, free, lead]) await made.complete(id, 'gen-101', '2026-10-10');
  await advanceEverybody(db, made.now);
  const before = await newestEdition(db, 'course', 'gen-101');
  if (!before) throw new Error('The course is not there.');
  const publish = async (given: Partial<Course>, day: string) => {
    const at = startOfDay(day);
    const course = { ...before.snapshot.course, ...given };
    await publishEditions(db, { ...emptyLibrary(), courses: { 'gen-101': { course, lessons: {} } } }, at);
    await advanceEverybody(db, at);
  };
  const askedAnew = async (day?: string) => {
    if (day) await advanceEverybody(db, startOfDay(day));
    const rows = await db
      .select()
      .from(obligation)
      .where(and(eq(obligation.course, 'gen-101'), eq(obligation.trigger, 'rule-change')));
    return rows.map(({ personId, requirement, dueOn, settledAt }) => ({ personId, requirement, dueOn, isSettled: settledAt !== null }));
  };
  return { ...made, holder, newcomer, free, lead, before, publish, askedAnew };
};

const material = { version: '2026.2', change: 'material' as const, earlierValidUntil: '2027-02-28' };

describe('a material change of a course', () => {
  it('asks exactly those who meet a requirement by an earlier edition, by the day until which that counts', async () => {
    const { publish, askedAnew, holder, lead } = await world();
    await publish(material, '2026-12-01');
    expect((await askedAnew()).sort((a, b) => (a.requirement < b.requirement ? -1 : 1))).toEqual([
      { personId: holder, requirement: 'gen-101-onboarding', dueOn: '2027-02-28', isSettled: false },
      { personId: lead, requirement: 'gen-101-project', dueOn: '2027-02-28', isSettled: false },
    ]);
    expect(await askedAnew('2026-12-05')).toHaveLength(2);
  });

  it('asks nobody where the change is minor, or names no day', async () => {
    const { publish, askedAnew } = await world();
    await publish({ version: '2026.2', change: 'minor' }, '2026-12-01');
    await publish({ version: '2026.3', change: 'material' }, '2026-12-02');
    expect(await askedAnew()).toEqual([]);
  });

  it('leaves earlier completions valid until that day, and overdue from the next', async () => {
    const { db, publish, askedAnew, holder, institutionId } = await world();
    await publish(material, '2026-12-01');
    const stateOn = async (day: string) => {
      await askedAnew(day);
      const known = (await knownOf(db, [holder], institutionId)).get(holder);
      const one = requirementsOn(await publishedPolicies(db), day).find(({ rule }) => rule.id === 'gen-101-onboarding');
      return known && one && isCurrent(known, one, day);
    };
    expect(await stateOn('2027-02-28')).toMatchObject({ state: 'renewal', until: '2027-02-28' });
    expect(await stateOn('2027-03-01')).toMatchObject({ state: 'expired', due: { on: '2027-02-28' } });
    expect(await askedAnew()).toHaveLength(2);
  });

  it('says so where one learns, leads to the new edition, and is settled by it alone', async () => {
    const { db, publish, askedAnew, holder, before } = await world();
    await publish(material, '2026-12-01');
    const { open } = await trainingOf(db, holder, '2026-12-01');
    expect(open.map(({ occasion }) => occasion)).toMatchObject([{ trigger: 'revision', version: '2026.2', until: '2027-02-28' }]);
    const newest = await db.transaction((tx) => enrol(tx, holder, 'gen-101', startOfDay('2026-12-02')));
    expect(newest).not.toBe(before.id);
    const row = { personId: holder, course: 'gen-101', minutes: 90, completedOn: '2026-12-03', completedAt: startOfDay('2026-12-03') };
    await db.insert(completion).values({ ...row, id: 'new', editionId: newest ?? '' });
    expect((await askedAnew('2026-12-03')).find(({ personId }) => personId === holder)).toMatchObject({ isSettled: true });
    expect((await askedAnew('2027-03-01')).filter(({ personId }) => personId === holder)).toHaveLength(1);
  });

  it('asks whoever completes the earlier edition afterwards, from the next day', async () => {
    const { db, publish, askedAnew, newcomer, before } = await world();
    await publish(material, '2026-12-01');
    const row = { personId: newcomer, course: 'gen-101', minutes: 90, completedOn: '2026-12-04', completedAt: startOfDay('2026-12-04') };
    await db.insert(completion).values({ ...row, id: 'late', editionId: before.id });
    const mine = (await askedAnew('2026-12-05')).filter(({ personId }) => personId === newcomer);
    expect(mine).toMatchObject([{ dueOn: '2027-02-28', isSettled: false }]);
  });
});
