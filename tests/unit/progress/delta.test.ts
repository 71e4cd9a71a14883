import { describe, expect, it } from 'vitest';
import { advance, type Standing } from '#domain/advance.ts';
import { Course } from '#domain/content/course.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { makeCourse } from '../../support/make.ts';

const until = '2026-12-31';
const base = makeCourse('gen-101', { acts: [2, 2], exam: 'gen-101', testOut: true });
/** A materially changed edition with a lesson on what changed, and a person who completed the one before it. */
const revised: CourseSnapshot = {
  ...base,
  course: Course.parse({ ...base.course, version: '2026.2', earlierValidUntil: until, delta: { slug: 'what-changed', minutes: 8 } }),
  delta: {
    slug: 'what-changed',
    minutes: 8,
    acts: ['c-1', 'c-2'].map((id) => ({ id, kind: 'check' as const, choices: ['a', 'b', 'c'] })),
    sections: 2,
    text: {},
  },
};
const standing = (given: Partial<Standing> & { acts?: [string, string?][]; on?: string } = {}): Standing => {
  const { acts = [['c-1'], ['c-2']], on = '2026-11-10', ...rest } = given;
  return {
    occasions: [],
    obligations: [],
    evidence: acts.map(([act, editionId = 'new'], i) => ({
      id: `e${i}`,
      personId: 'p',
      kind: 'lesson_act' as const,
      course: 'gen-101',
      ref: `what-changed/${act}`,
      editionId,
      at: startOfDay(on),
    })),
    courses: [{ slug: 'gen-101', editionId: 'new', snapshot: revised }],
    completions: [{ id: 'c1', course: 'gen-101', editionId: 'old', completedOn: '2026-03-01' }],
    recorded: ['c1'],
    ...rest,
  };
};
const completedBy = (given: Standing, on = '2026-11-10') =>
  advance(given, [], new Date(startOfDay(on).getTime() + 3_600_000), () => 'n').completed;

describe('the lesson on what changed', () => {
  it('completes the new edition for who completed an earlier one, and counts its own minutes', () =>
    expect(completedBy(standing())).toEqual([{ id: 'n', course: 'gen-101', editionId: 'new', completedOn: '2026-11-10', minutes: 8 }]));
  it('does so on the last day to which the earlier one counts, and not after', () => {
    expect(completedBy(standing({ on: until }), until)).toHaveLength(1);
    expect(completedBy(standing({ on: '2027-01-01' }), '2027-01-01')).toEqual([]);
  });
  it.each([
    ['to who never completed the course', standing({ completions: [], recorded: [] })],
    ['to whose record was revoked', standing({ revoked: ['c1'] })],
    ['by half of it', standing({ acts: [['c-1']] })],
    [
      'by acts of another edition',
      standing({
        acts: [
          ['c-1', 'old'],
          ['c-2', 'old'],
        ],
      }),
    ],
  ])('does not %s', (_, given) => expect(completedBy(given)).toEqual([]));
  it('does so once', () => {
    const after = standing({
      completions: [...standing().completions, { id: 'c2', course: 'gen-101', editionId: 'new', completedOn: '2026-11-10' }],
    });
    expect(completedBy(after, '2026-11-11')).toEqual([]);
  });
  it('stands only in a material edition that says how long earlier ones count, and beside the lessons', () => {
    const faulty = (given: object) => Course.safeParse({ ...revised.course, ...given }).success;
    expect(faulty({})).toBe(true);
    expect(faulty({ change: 'minor' })).toBe(false);
    expect(faulty({ earlierValidUntil: undefined })).toBe(false);
    expect(faulty({ delta: { slug: 'lesson-0', minutes: 8 } })).toBe(false);
  });
});
