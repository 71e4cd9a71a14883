import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Act, CourseSnapshot } from '#domain/content/snapshot.ts';
import { askedBeside, isCourseComplete, isLessonComplete } from '#domain/progress/completion.ts';
import type { Evidence, PassStrength } from '#domain/progress/evidence.ts';
import { minutesLeft } from '#domain/progress/minutes-left.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { makeCourse } from '../../support/make.ts';

type Case = { says: string; testOut: boolean; pass?: PassStrength | 'before'; done: string[]; complete: boolean; left: string[] };
const table: Case[] = parse(readFileSync(new URL('../../cases/progress/test-out.yaml', import.meta.url), 'utf8'));

const acts: Record<string, [string, Act['kind']][]> = {
  rules: [
    ['check', 'check'],
    ['dilemma', 'dilemma'],
  ],
  checks: [
    ['c1', 'check'],
    ['c2', 'check'],
  ],
  cases: [
    ['branches', 'branches'],
    ['sheet', 'sensemake'],
  ],
};

const courseOf = (testOut: boolean): CourseSnapshot => ({
  ...makeCourse('gen-101', { acts: [2, 2, 2], exam: 'gen-101', testOut }),
  lessons: Object.entries(acts).map(([slug, these]) => ({
    slug,
    minutes: 10,
    acts: these.map(([id, kind]) => ({ id, kind, choices: [] })),
    sections: 1,
    text: {},
  })),
});

const evidenceOf = ({ pass, done }: Case): Evidence[] => {
  const common = { personId: 'p', course: 'gen-101', editionId: 'e', at: startOfDay('2026-11-01') };
  const lessonOf = (act: string) => Object.keys(acts).find((slug) => acts[slug]?.some(([id]) => id === act));
  return [
    ...done.map((act) => ({ ...common, id: act, kind: 'lesson_act' as const, ref: `${lessonOf(act)}/${act}` })),
    ...(pass === undefined
      ? []
      : [{ ...common, id: 'pass', kind: 'exam_pass' as const, ref: 'gen-101', detail: pass === 'before' ? {} : { strength: pass } }]),
  ];
};

describe('testing out of a course', () => {
  for (const one of table)
    it(one.says, () => {
      const course = courseOf(one.testOut);
      const evidence = evidenceOf(one);
      const asked = askedBeside(course, evidence);
      expect(isCourseComplete(course, evidence)).toBe(one.complete);
      expect(course.lessons.filter((lesson) => !isLessonComplete(lesson, evidence, asked)).map(({ slug }) => slug)).toEqual(one.left);
    });
  it('counts of a lesson whose decisions alone are left as many minutes as they are of its acts', () => {
    const left = (asked: 'everything' | 'decisions') => minutesLeft(courseOf(true), { doneLessons: new Set(['checks']), asked });
    expect(left('everything')).toBe(20);
    expect(left('decisions')).toBe(15);
  });
});
