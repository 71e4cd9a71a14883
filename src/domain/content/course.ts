import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';

export const Objective = z.strictObject({ id: z.string().regex(/^O\d$/), text: Bilingual });

/** learn 学, practise 练, test 测: the three segments of a course's path. */
export const segments = ['learn', 'practise', 'test'] as const;
export type Segment = (typeof segments)[number];

const Shortened = z.strictObject({ reviewsOf: Slug, lessons: z.array(Slug).min(1) });

const Delta = z.strictObject({ slug: Slug, minutes: z.int().positive() });

/** What no language changes about a course. `content/courses/<slug>/course.yaml`. Minutes include tests and are platform defaults. */
export const Course = z
  .strictObject({
    code: z.string().regex(/^[A-Z]+-\d{3}$/),
    version: z.string().regex(/^\d{4}\.\d+$/, 'year.n, like 2026.1'),
    change: z.enum(['editorial', 'minor', 'material']).describe('How this version differs from the one before it.'),
    earlierValidUntil: PlainDate.optional().describe(
      'With a material change: completions of earlier versions count to the end of this day at most.',
    ),
    delta: Delta.optional().describe(
      'With a material change: the one lesson that whoever completed an earlier version takes instead, while that completion counts.',
    ),
    shortenedBy: Shortened.optional().describe(
      'The lessons that whoever keeps up with the reviews (温故) of another course need not take.',
    ),
    changeNote: Bilingual.optional().describe('What is new in this version and whom it concerns, in a sentence or two.'),
    title: Bilingual,
    summary: Bilingual,
    audience: Bilingual,
    level: z.enum(['foundation', 'advanced', 'committee', 'trainer']),
    minutes: z.int().positive(),
    objectives: z.array(Objective).min(1),
    lessons: z
      .array(z.strictObject({ slug: Slug, segment: z.enum(segments), minutes: z.int().positive() }))
      .min(1)
      .describe('In order. The files are <slug>.<locale>.mdoc beside this one.'),
    exam: Slug.nullable(),
    testOut: z
      .boolean()
      .describe('Whether a strong pass of the exam spares the lessons, but for their decisions: dilemmas, branches and worksheets.'),
  })
  .superRefine(({ change, earlierValidUntil, delta, shortenedBy, lessons }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['delta'], message });
    if (delta && (change !== 'material' || earlierValidUntil === undefined))
      say('goes with a material change that says how long earlier versions count (earlierValidUntil)');
    if (delta && lessons.some(({ slug }) => slug === delta.slug)) say('stands beside the lessons of the course and is none of them');
    const unknown = shortenedBy?.lessons.filter((one) => !lessons.some(({ slug }) => slug === one)) ?? [];
    if (unknown.length > 0)
      context.addIssue({ code: 'custom', path: ['shortenedBy'], message: `the course has no lesson ${unknown.join(', ')}` });
  });
export type Course = z.infer<typeof Course>;

// One YAML reader makes a Date of a bare day, the other leaves the text.
const Day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), PlainDate);

/** The head of a lesson file, `content/courses/<course>/<lesson>.<locale>.mdoc`. */
export const LessonFrontmatter = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  objectives: z.array(z.string().regex(/^O\d$/)).min(1),
  reviewedOn: Day.describe('The day on which its facts were last compared with the registry.'),
});
export type LessonFrontmatter = z.infer<typeof LessonFrontmatter>;
