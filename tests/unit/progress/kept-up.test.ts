import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { advance } from '#domain/advance.ts';
import { Course } from '#domain/content/course.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { makeCourse } from '../../support/make.ts';

type Case = { says: string; with?: string; until?: string; done: string[]; passed: boolean; complete: boolean; minutes?: number };
const table: Case[] = parse(readFileSync(new URL('../../cases/progress/kept-up.yaml', import.meta.url), 'utf8'));

const base = makeCourse('gen-102', { acts: [1, 1], exam: 'gen-102', testOut: false });
const refresher: CourseSnapshot = {
  ...base,
  course: Course.parse({ ...base.course, minutes: 30, shortenedBy: { reviewsOf: 'gen-101', lessons: ['lesson-0'] } }),
};
const lessonOf: Record<string, string> = { first: 'lesson-0/act-0', second: 'lesson-1/act-0' };
const at = new Date(startOfDay('2026-11-25').getTime() + 3_600_000);

describe('a refresher that keeping up shortens', () => {
  for (const { says, with: course = 'gen-101', until, done, passed, complete, minutes } of table)
    it(says, () => {
      const common = { personId: 'p', course: 'gen-102', editionId: 'e', at: startOfDay('2026-11-20') };
      const { completed } = advance(
        {
          occasions: [],
          obligations: [],
          evidence: [
            ...done.map((act) => ({ ...common, id: act, kind: 'lesson_act' as const, ref: lessonOf[act] ?? '' })),
            ...(passed
              ? [{ ...common, id: 'pass', kind: 'exam_pass' as const, ref: 'gen-102', detail: { strength: 'plain' as const } }]
              : []),
          ],
          courses: [{ slug: 'gen-102', editionId: 'e', snapshot: refresher }],
          completions: [],
          recorded: [],
          keptUp: until === undefined ? [] : [{ course, until }],
        },
        [],
        at,
        () => 'n',
      );
      expect(completed.map((one) => one.minutes)).toEqual(complete ? [minutes] : []);
    });
  it('names lessons that the course has', () =>
    expect(Course.safeParse({ ...refresher.course, shortenedBy: { reviewsOf: 'gen-101', lessons: ['no-such'] } }).success).toBe(false));
});
