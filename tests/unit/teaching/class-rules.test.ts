import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { mayReadClass, mayRunClass } from '#domain/teaching/access.ts';
import { classFaults, type NewClass } from '#domain/teaching/teaching-class.ts';

const given: NewClass = {
  institutionId: 'home',
  unitId: null,
  course: 'gen-101',
  term: '2026 秋',
  title: '一班',
  kind: 'compulsory',
  capacity: null,
  startedOn: '2026-09-01',
  finishedOn: '2027-01-15',
  dueOn: '2026-12-01',
};
const around = { course: 'published', requirement: 'there', titles: [] as string[] } as const;
const codes = (
  changes: Partial<NewClass>,
  there: Partial<{ course: 'published' | 'unknown'; requirement: 'there' | 'none'; titles: string[] }> = {},
) => classFaults({ ...given, ...changes }, { ...around, ...there }).map(({ code }) => code.replace('teaching.', ''));

describe('a new class', () => {
  it('is due on one of its own days, the first and the last included', () => {
    expect(codes({ dueOn: '2026-09-01' })).toEqual([]);
    expect(codes({ dueOn: '2027-01-15' })).toEqual([]);
    expect(codes({ dueOn: '2026-08-31' })).toEqual(['due_outside']);
    expect(codes({ dueOn: '2027-01-16' })).toEqual(['due_outside']);
  });

  it('is compulsory only where a requirement makes it so', () => {
    expect(codes({}, { requirement: 'none' })).toEqual(['nothing_requires_it']);
    expect(codes({ kind: 'elective' }, { requirement: 'none' })).toEqual([]);
  });

  it('is told everything that does not fit at once', () => {
    expect(codes({ finishedOn: '2026-08-01' }, { course: 'unknown', titles: ['一班'] })).toEqual([
      'course_unknown',
      'title_taken',
      'ends_before_start',
    ]);
  });
});

describe('who looks into a class', () => {
  const as = (personId: string, role: Role): Actor => ({
    ...{ kind: 'person', personId, accountId: personId, name: personId },
    grants: [{ role, institutionId: role === 'learner' ? null : 'home', unitId: null }],
  });
  const place = { institutionId: 'home', teachers: ['teacher'] };

  it('is its teacher, as long as the role of teacher lasts, and no teacher of another class', () => {
    expect(mayRunClass(as('teacher', 'teacher'), place)).toBe(true);
    expect(mayRunClass(as('teacher', 'learner'), place)).toBe(false);
    expect(mayReadClass(as('colleague', 'teacher'), place)).toBe(false);
  });

  it('is an auditor, who runs nothing, and an administrator, who does', () => {
    expect([mayReadClass(as('a', 'auditor'), place), mayRunClass(as('a', 'auditor'), place)]).toEqual([true, false]);
    expect(mayRunClass(as('b', 'training_administrator'), place)).toBe(true);
  });
});
