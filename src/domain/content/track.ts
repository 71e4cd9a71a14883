import { z } from 'zod';
import { dated } from '../shared/dated.ts';
import { Bilingual } from '../shared/locale.ts';
import { Slug } from '../shared/slug.ts';
import { ClauseId } from './registry.ts';

/** What a candidate does before two assessors: writes an opinion on a file, or is watched at work. */
export const practicalKinds = ['mock-opinion', 'dossier', 'question-round', 'chairing', 'file-set', 're-review', 'facilitation'] as const;
export type PracticalKind = (typeof practicalKinds)[number];

/** The kinds of which the candidate hands in words; the others are watched. */
export const writtenKinds: readonly PracticalKind[] = ['mock-opinion', 'dossier', 'file-set', 're-review'];

const Criterion = z.strictObject({ id: Slug, points: z.int().positive(), title: Bilingual });
export type Criterion = z.infer<typeof Criterion>;

const Practical = z
  .strictObject({
    kind: z.enum(practicalKinds),
    task: Bilingual.describe('What the candidate is asked to do.'),
    rubric: z.array(Criterion).min(2),
    pass: z.int().positive().describe('Points that pass, of all that the rubric gives.'),
    apart: z.int().nonnegative().describe('How many points two assessors may lie apart and still agree.'),
  })
  .refine(({ rubric, pass }) => pass <= rubric.reduce((sum, { points }) => sum + points, 0), {
    error: 'asks for more points than there are',
  });
export type Practical = z.infer<typeof Practical>;

const TrackCourse = z.strictObject({
  course: Slug,
  planned: z
    .strictObject({ code: z.string().regex(/^[A-Z]+-\d{3}$/), title: Bilingual })
    .optional()
    .describe('Its code and title while the course is not published; meanwhile the track is a draft.'),
});
export type TrackCourse = z.infer<typeof TrackCourse>;

/** Every number of a track in force from a day. */
export const TrackRules = z
  .strictObject({
    minutes: z.int().positive().describe('Minutes of learning before the first certificate.'),
    courses: z.array(TrackCourse),
    holds: z.array(z.array(Slug).min(1)).describe('Certificates to be held already: one of each list.'),
    practiceMonths: z.int().positive().nullable().describe('How long the certificates in `holds` must have been held.'),
    exam: Slug.nullable().describe('The exam to be passed.'),
    withinMonths: z.int().positive().describe('How old a completed course or a passed exam may be.'),
    practical: Practical.nullable(),
    validMonths: z.int().positive(),
    renewableDays: z.int().positive().describe('可续期窗口: days before the last valid day from which it can be renewed.'),
    graceDays: z.int().nonnegative(),
    graceRights: Bilingual.describe('What still may be done in grace.'),
    retestMonths: z
      .int()
      .positive()
      .describe('Months after the last valid day during which a test renews it; later everything is asked anew.'),
    renewal: z.strictObject({
      exam: Slug.optional().describe('The shorter exam by which it is renewed. Absent: the exam of the first certificate.'),
      minutes: z.int().nonnegative(),
      minutesEachYear: z.int().nonnegative(),
      practical: Practical.nullable(),
      byHoursInARow: z.int().positive().describe('Renewals in a row without the exam.'),
      examUntilYearsHeld: z.int().positive().describe('Years held from which hours are always enough.'),
    }),
    appealDays: z.int().positive(),
    appealAnswerDays: z.int().positive(),
  })
  .superRefine(({ renewableDays, validMonths, practiceMonths, holds }, context) => {
    if (renewableDays >= validMonths * 28)
      context.addIssue({ code: 'custom', path: ['renewableDays'], message: 'must be shorter than the validity' });
    if (practiceMonths !== null && holds.length === 0)
      context.addIssue({ code: 'custom', path: ['practiceMonths'], message: 'goes with certificates to be held' });
  });
export type TrackRules = z.infer<typeof TrackRules>;

// The document attests that training was assessed. It is no licence to work, so it is never named like one.
const Named = Bilingual.refine((name) => !/资格证|资格|licen[cs]e|qualification/i.test(`${name['zh-CN']} ${name.en}`), {
  error: 'a certificate of assessed training is never named a licence or qualification (资格证)',
});

/** 认证方向: what a certificate attests, and by what. `content/certifications/<slug>.yaml`. No rule sets its numbers: their `source` says so. */
export const Track = z.strictObject({
  order: z.int().positive().describe('Its place in the list.'),
  version: z.string().regex(/^\d{4}\.\d+$/, 'year.n, like 2026.1'),
  change: z.enum(['editorial', 'minor', 'material']),
  title: Named,
  summary: Bilingual,
  forWhom: Bilingual,
  basis: z.array(ClauseId).describe('Clauses on training those who review. None of them sets a number.'),
  options: z
    .array(z.strictObject({ id: Slug, title: Named, courses: z.array(TrackCourse), minutes: z.int().nonnegative() }))
    .describe('What a candidate may choose besides, and what it asks besides.'),
  rules: dated(TrackRules),
});
export type Track = z.infer<typeof Track>;
