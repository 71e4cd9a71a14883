import { describe, expect, it } from 'vitest';
import { addStudents } from '#commands/teaching/add-students.ts';
import { endPlace } from '#commands/teaching/end-place.ts';
import { giveMark } from '#commands/teaching/give-mark.ts';
import { openClass } from '#commands/teaching/open-class.ts';
import { attempt, evidence } from '#db/schema/index.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { classById } from '#queries/teaching/class-by-id.ts';
import { classShown } from '#queries/teaching/class-shown.ts';
import { classesSeen } from '#queries/teaching/classes-seen.ts';
import { gradebook } from '#queries/teaching/gradebook.ts';
import { placeShown } from '#queries/teaching/place-shown.ts';
import { campus } from '../../support/campus.ts';

const given = {
  unitId: null,
  course: 'gen-101',
  term: '2026 秋',
  title: '一班',
  kind: 'compulsory',
  capacity: null,
  startedOn: '2026-11-01',
  finishedOn: '2027-01-20',
  dueOn: '2026-12-31',
} as const;

const world = async () => {
  const made = await campus();
  const { db, institutionId, now } = made;
  const teacherId = await made.admit('教师', '医学部', { startedOn: '2020-01-01' });
  const students = [await made.admit('甲', '医学部', { staffNumber: '0001' }), await made.admit('乙', '医学部', { staffNumber: '0002' })];
  const by = { actor: made.as(teacherId, 'teacher'), now };
  const opened = await openClass(db, { ...given, institutionId }, by);
  const classId = opened.ok ? opened.value : '';
  await addStudents(db, { classId, startedOn: '2026-11-25', personIds: students }, by);
  const taught = await classById(db, classId);
  const course = await newestEdition(db, 'course', 'gen-101');
  if (!taught || !course) throw new Error('There is no class, or no course.');
  return {
    made,
    by,
    classId,
    taught,
    course,
    students,
    read: async (q?: string) => (await gradebook(db, taught, { q, sort: 'number' })).rows,
  };
};

describe('a gradebook', () => {
  it('shows of each student the lessons done, the exam with a pass that stands, the completion and the last mark', async () => {
    const { made, by, course, students, read } = await world();
    const { db, now } = made;
    const [first = '', second = ''] = students;
    const [lesson] = course.snapshot.lessons;
    const acts = lesson?.acts ?? [];
    await db.insert(evidence).values(
      acts.map(({ id }) => ({
        id: crypto.randomUUID(),
        personId: first,
        kind: 'lesson_act' as const,
        course: 'gen-101',
        editionId: course.id,
        ref: `${lesson?.slug}/${id}`,
        detail: {},
        at: now,
      })),
    );
    const exam = await newestEdition(db, 'exam', course.snapshot.course.exam ?? '');
    const sat = (personId: string, result: 'passed' | 'failed', hour: number) => ({
      id: crypto.randomUUID(),
      personId,
      examSlug: course.snapshot.course.exam ?? '',
      editionId: exam?.id ?? '',
      paper: { seed: 1, questions: [{ itemId: 'i', objective: 'O1', options: ['a' as const] }] },
      startedAt: new Date(now.getTime() + hour * 3_600_000),
      closesAt: now,
      closedAt: now,
      closedBy: 'learner' as const,
      result,
      points: result === 'passed' ? 1 : 0,
      objectives: [],
    });
    await db.insert(attempt).values([sat(first, 'passed', 1), sat(first, 'failed', 2), sat(second, 'failed', 1)]);
    await made.complete(first, 'gen-101', '2026-11-25');
    const [{ placeId = '' } = {}] = await read();
    await giveMark(db, { placeId, mark: '80', remark: null }, by);
    await giveMark(db, { placeId, mark: '90', remark: '好' }, { ...by, now: new Date(now.getTime() + 60_000) });
    const [one, two] = await read();
    expect(one).toMatchObject({
      number: '0001',
      exam: { state: 'passed', points: 1, of: 1 },
      completedOn: '2026-11-25',
      mark: '90',
      remark: '好',
    });
    expect(one?.lessons.filter(Boolean)).toHaveLength(1);
    expect(two).toMatchObject({ number: '0002', exam: { state: 'failed' }, completedOn: null, mark: null });
    expect((await read('0002')).map(({ number }) => number)).toEqual(['0002']);
  });

  it('and every mark in it are for the teachers of the class and those who read all classes', async () => {
    const { made, by, classId, read } = await world();
    const { db, now } = made;
    const [{ placeId = '' } = {}] = await read();
    await giveMark(db, { placeId, mark: '80', remark: null }, by);
    const shown = await placeShown(db, { classId, placeId }, by.actor);
    expect(shown.ok && shown.value.marks.map(({ mark, by: who }) => [mark, who])).toEqual([['80', '教师']]);
    const otherId = await made.admit('另一教师', '医学部', {});
    const other = made.as(otherId, 'teacher');
    expect(await classShown(db, classId, other)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await placeShown(db, { classId, placeId }, other)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect((await classesSeen(db, other, { q: undefined, page: 1 })).total).toBe(0);
    expect((await classesSeen(db, by.actor, { q: '教师', page: 1 })).classes.map(({ students }) => students)).toEqual([2]);
    const auditor = made.as(otherId, 'auditor');
    expect((await classShown(db, classId, auditor)).ok).toBe(true);
    expect(await giveMark(db, { placeId, mark: '10', remark: null }, { actor: auditor, now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
  });

  it('keeps those who left, after the others', async () => {
    const { made, by, read } = await world();
    const [{ placeId = '' } = {}] = await read();
    await endPlace(made.db, { placeId, finishedOn: '2026-11-26' }, by);
    expect((await read()).map(({ number, leftOn }) => [number, leftOn])).toEqual([
      ['0002', null],
      ['0001', '2026-11-26'],
    ]);
  });
});
