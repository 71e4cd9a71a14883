import fc from 'fast-check';
import type { Standing } from '#domain/advance.ts';
import { Course } from '#domain/content/course.ts';
import { Policy } from '#domain/content/policy.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import type { Evidence } from '#domain/progress/evidence.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';

// Builders parse through the domain, so that a test never stands on a shape which the product would refuse.
const both = (word: string) => ({ 'zh-CN': `${word}（测试）`, en: word });

/** A course of some lessons with some acts each; `acts` says how many in which lesson. */
export const makeCourse = (
  slug: string,
  { acts, exam, testOut }: { acts: number[]; exam: string | null; testOut: boolean },
): CourseSnapshot => ({
  course: Course.parse({
    code: slug.toUpperCase(),
    version: '2026.1',
    change: 'material',
    title: both(slug),
    summary: both(slug),
    audience: both('everybody'),
    level: 'foundation',
    minutes: 60,
    objectives: [{ id: 'O1', text: both('objective') }],
    lessons: acts.map((_, i) => ({ slug: `lesson-${i}`, segment: 'learn', minutes: 10 })),
    exam,
    testOut,
  }),
  lessons: acts.map((count, i) => ({
    slug: `lesson-${i}`,
    minutes: 10,
    acts: Array.from({ length: count }, (_, n) => ({ id: `act-${n}`, kind: 'check' as const, choices: ['a', 'b', 'c'] })),
    sections: 3,
    text: {},
  })),
  practice: [],
});

/** A policy whose editions each ask for these courses on these occasions. */
export const makePolicy = (
  slug: string,
  asks: { from: string; course: string; trigger: 'onboarding' | 'project'; validMonths: number | null }[],
) => {
  const { editions } = Policy.parse({
    title: both(slug),
    publisher: both('publisher'),
    editions: asks.map(({ from, course, trigger, validMonths }) => ({
      version: `${from.slice(0, 4)}.1`,
      from,
      change: 'material',
      requirements: [
        {
          id: `${trigger}-${course}`,
          title: both(course),
          trigger,
          course,
          due: { daysAfterTrigger: 30 },
          validMonths,
          basis: ['KJ-13'],
          why: both('why'),
          platformDefault: ['due'],
        },
      ],
    })),
  });
  return { slug, editions: editions.map((edition, i) => ({ editionId: `${slug}-${i}`, edition })) };
};

export const anyDay = fc.integer({ min: -9000, max: 9000 }).map((n) => addDays('2026-11-25', n));

const slugs = ['gen-101', 'ani-201'];
const anyCourse = fc
  .record({ acts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), hasExam: fc.boolean(), testOut: fc.boolean() })
  .map(({ acts, hasExam, testOut }) => ({ acts, exam: hasExam ? 'the-exam' : null, testOut }));

const evidenceOf = (slug: string, { lessons, course }: CourseSnapshot): Evidence[] =>
  [
    ...lessons.flatMap((lesson) => lesson.acts.map(({ id }) => ({ kind: 'lesson_act' as const, ref: `${lesson.slug}/${id}` }))),
    ...(course.exam === null ? [] : [{ kind: 'exam_pass' as const, ref: course.exam }]),
  ].map((one, i) => ({
    ...one,
    id: `${slug}-${i}`,
    personId: 'p',
    course: slug,
    editionId: `${slug}-edition`,
    at: startOfDay('2026-11-01'),
  }));

/** A learner at some point of the way: bound on some occasions, with part of the evidence that the courses ask for, nothing written down yet. */
export const anyLearner = fc
  .record({
    courses: fc.tuple(anyCourse, anyCourse),
    occasions: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('o1', 'o2', 'o3'),
        startedOn: anyDay,
        trigger: fc.constantFrom('onboarding' as const, 'project' as const),
      }),
      { selector: ({ id }) => id },
    ),
    share: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
    earlier: fc.uniqueArray(fc.record({ course: fc.constantFrom(...slugs), completedOn: anyDay, id: fc.constantFrom('c1', 'c2') }), {
      selector: ({ id }) => id,
    }),
    asks: fc.uniqueArray(
      fc.record({
        from: anyDay,
        course: fc.constantFrom(...slugs),
        trigger: fc.constantFrom('onboarding' as const, 'project' as const),
        validMonths: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
      }),
      { selector: ({ from }) => from, minLength: 1, maxLength: 3 },
    ),
    at: anyDay.map(startOfDay),
  })
  .map(({ courses, occasions, share, earlier, asks, at }) => {
    const under = courses.map((given, i) => {
      const slug = slugs[i] ?? '';
      return { slug, editionId: `${slug}-edition`, snapshot: makeCourse(slug, given) };
    });
    const everything = under.flatMap(({ slug, snapshot }) => evidenceOf(slug, snapshot));
    const standing: Standing = {
      occasions: occasions.map((one) => ({ ...one, institutionId: 'i', role: 'student' as const })),
      obligations: [],
      evidence: everything.filter((_, i) => share[i]),
      courses: under,
      completions: earlier.map((one) => ({ ...one, editionId: 'an-earlier-edition' })),
      recorded: [],
    };
    return {
      standing,
      everything,
      policies: [
        makePolicy(
          'policy',
          asks.sort((a, b) => (a.from < b.from ? -1 : 1)),
        ),
      ],
      at,
    };
  });
