import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { addStudents } from '#commands/teaching/add-students.ts';
import { changeClass } from '#commands/teaching/change-class.ts';
import { endPlace, withdrawPlace } from '#commands/teaching/end-place.ts';
import { giveMark } from '#commands/teaching/give-mark.ts';
import { openClass } from '#commands/teaching/open-class.ts';
import { affiliation, classMark, classStudent, obligation, teachingClass } from '#db/schema/index.ts';
import { campus } from '../../support/campus.ts';

const given = {
  unitId: null,
  course: 'gen-101',
  term: '2026 秋',
  title: '科技伦理通识（1班）',
  kind: 'compulsory',
  capacity: null,
  startedOn: '2026-11-01',
  finishedOn: '2027-01-20',
  dueOn: '2026-12-31',
} as const;

const world = async (changed: Partial<Parameters<typeof openClass>[1]> = {}) => {
  const made = await campus();
  const teacherId = await made.admit('教师', '医学部', { startedOn: '2020-01-01', staffNumber: 'T1' });
  const studentId = await made.admit('学生', '临床医学院', { startedOn: '2020-01-01', staffNumber: '0001' });
  const teacher = made.as(teacherId, 'teacher');
  const opened = await openClass(made.db, { ...given, institutionId: made.institutionId, ...changed }, { actor: teacher, now: made.now });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const asked = async (id = studentId) =>
    (await made.db.select().from(obligation).where(eq(obligation.personId, id))).filter(({ policy }) => policy === 'class');
  const by = { actor: teacher, now: made.now };
  const add = (numbers: string[], startedOn = '2026-11-20') => addStudents(made.db, { classId: opened.value, startedOn, numbers }, by);
  return { made, teacher, studentId, classId: opened.value, asked, add, by };
};
const placeId = async ({ made }: Awaited<ReturnType<typeof world>>) => (await made.db.select().from(classStudent))[0]?.id ?? '';

describe('a class', () => {
  it('that is compulsory binds its students to its course by its own due day', async () => {
    const { add, asked } = await world();
    expect(await add(['0001'])).toMatchObject({ value: { added: 1, there: 0 } });
    expect(await asked()).toMatchObject([{ trigger: 'class', course: 'gen-101', dueOn: '2026-12-31', settledAt: null }]);
  });

  it('that is elective binds nobody', async () => {
    const { add, asked } = await world({ kind: 'elective' });
    await add(['0001']);
    expect(await asked()).toEqual([]);
  });

  it('once met stays met, however long the course stays current', async () => {
    const one = await world();
    await one.add(['0001']);
    await one.made.complete(one.studentId, 'gen-101', '2026-11-25');
    await one.made.db.transaction((tx) => advanceLearner(tx, one.studentId, one.made.now, { kind: 'system' }));
    expect((await one.asked())[0]?.settledAt).not.toBeNull();
    const later = new Date('2030-06-01T02:00:00Z');
    await one.made.db.transaction((tx) => advanceLearner(tx, one.studentId, later, { kind: 'system' }));
    expect(await one.asked()).toHaveLength(1);
  });

  it('takes people all or none, and says at once why not', async () => {
    const one = await world({ capacity: 1 });
    const second = await one.made.admit('学生乙', '医学部', { startedOn: '2020-01-01', staffNumber: '0002' });
    const refusal = await one.add(['0001', '0002', '9999'], '2026-10-01');
    expect(refusal).toMatchObject({
      refusal: {
        code: 'teaching.numbers_unknown',
        numbers: ['9999'],
        also: [{ code: 'teaching.outside_class' }, { code: 'teaching.full', capacity: 1, over: 1 }],
      },
    });
    expect(await one.made.db.select().from(classStudent)).toEqual([]);
    expect((await one.add(['0001'])).ok).toBe(true);
    expect(await one.add(['0001'])).toMatchObject({ refusal: { code: 'teaching.in_it_already' } });
    expect(await one.asked(second)).toEqual([]);
  });

  it('takes nobody who has left the institution', async () => {
    const one = await world();
    const { db, admit } = one.made;
    const gone = await admit('学生丙', '医学部', { startedOn: '2020-01-01', staffNumber: '0003' });
    await db.update(affiliation).set({ finishedOn: '2026-08-31' }).where(eq(affiliation.personId, gone));
    expect(await one.add(['0003'])).toMatchObject({ refusal: { code: 'teaching.not_at_institution', field: 'numbers' } });
    expect(await db.select().from(classStudent)).toEqual([]);
  });

  it('that a student leaves, or was put in by mistake, asks no more of them', async () => {
    const one = await world();
    await one.add(['0001']);
    const place = await placeId(one);
    await endPlace(one.made.db, { placeId: place, finishedOn: '2026-11-25' }, one.by);
    expect((await one.asked())[0]?.cancelledAt).toBeNull();
    await endPlace(one.made.db, { placeId: place, finishedOn: '2026-11-24' }, one.by);
    expect((await one.asked())[0]?.cancelledAt).toEqual(one.made.now);
    await withdrawPlace(one.made.db, { placeId: place }, one.by);
    expect(await withdrawPlace(one.made.db, { placeId: place }, one.by)).toMatchObject({ refusal: { code: 'teaching.place_withdrawn' } });
    expect((await one.add(['0001'])).ok).toBe(true);
    expect((await one.asked()).filter(({ cancelledAt }) => cancelledAt === null)).toHaveLength(1);
  });

  it('cannot be compulsory where no requirement names its course', async () => {
    const { made, by } = await world();
    const wrong = { ...given, institutionId: made.institutionId, title: '二班', course: 'no-such', dueOn: '2026-10-01' };
    expect(await openClass(made.db, wrong, by)).toMatchObject({
      refusal: { code: 'teaching.course_unknown', also: [{ code: 'teaching.due_outside' }] },
    });
  });

  it('keeps what it binds to, in the database too', async () => {
    const { made, classId, by } = await world();
    expect((await changeClass(made.db, { classId, term: '2026 秋', title: '改名', capacity: 30 }, by)).ok).toBe(true);
    await expect(made.db.update(teachingClass).set({ dueOn: '2027-01-01' })).rejects.toThrow();
  });

  it('is run by its own teachers and by whoever manages classes, and by no other teacher', async () => {
    const one = await world();
    const otherId = await one.made.admit('另一教师', '医学部', { startedOn: '2020-01-01' });
    const other = { actor: one.made.as(otherId, 'teacher'), now: one.made.now };
    const named = { classId: one.classId, startedOn: '2026-11-25', numbers: ['0001'] };
    expect(await addStudents(one.made.db, named, other)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const manager = { actor: one.made.as(otherId, 'training_administrator'), now: one.made.now };
    expect((await addStudents(one.made.db, named, manager)).ok).toBe(true);
  });

  it('keeps every mark that was given', async () => {
    const one = await world();
    await one.add(['0001']);
    const place = await placeId(one);
    await giveMark(one.made.db, { placeId: place, mark: '85', remark: null }, one.by);
    await giveMark(one.made.db, { placeId: place, mark: '90', remark: '复核后更正' }, one.by);
    expect((await one.made.db.select().from(classMark)).map(({ mark }) => mark)).toEqual(['85', '90']);
    await expect(one.made.db.update(classMark).set({ mark: '60' })).rejects.toThrow();
  });
});
