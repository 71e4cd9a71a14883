import { z } from 'zod';
import { dated } from '../shared/dated.ts';
import { Bilingual } from '../shared/locale.ts';
import { Slug } from '../shared/slug.ts';
import { blooms } from './item.ts';

/** Where an exam is sat, what a later attempt asks, and whether its keys are ever shown. */
export const sittings = ['anywhere', 'supervised'] as const;
export const resits = ['whole', 'weak_objectives'] as const;
export const keysShown = ['never', 'after_window'] as const;

const Count = z.int().nonnegative();

/**
 * How an exam is drawn, judged and retaken; every number dated. `content/exams/<slug>/exam.yaml`.
 * No rule sets these numbers: each is a platform default and its `source` says so.
 */
export const Exam = z.strictObject({
  course: Slug,
  title: Bilingual.optional().describe('What it is called. Absent: as its course.'),
  bank: Slug.optional().describe('The exam of the same course whose items it draws. Absent: it has a bank of its own.'),
  purpose: z
    .literal('certification')
    .optional()
    .describe('Passing it counts for certificates alone and completes no course. Absent: it completes its course.'),
  version: z.string().regex(/^\d{4}\.\d+$/),
  change: z.enum(['editorial', 'minor', 'material']),
  blueprint: z
    .array(z.strictObject({ objective: z.string().regex(/^O\d$/), items: z.partialRecord(z.enum(blooms), Count) }))
    .min(1)
    .describe('objective × Bloom level → number of items drawn'),
  cutScore: dated(z.int().min(1).max(100)).describe('Per cent of the items answered rightly that is needed to pass.'),
  objectiveFloor: dated(z.int().min(0).max(100)).describe('Per cent needed in each objective as well.'),
  minutesAllowed: dated(z.int().positive()),
  attempts: dated(z.int().positive()).describe('Attempts before a conversation with the training administrator is due.'),
  coolDownHours: dated(z.int().nonnegative()).describe(
    'Hours between the close of a failed attempt and the next, from the second failure on.',
  ),
  graceSeconds: dated(z.int().nonnegative()).describe('How long after closing time the last save still counts.'),
  sitting: dated(z.enum(sittings))
    .optional()
    .describe('anywhere, or supervised: begun with a code in a room with somebody who keeps watch.'),
  resit: dated(z.enum(resits))
    .optional()
    .describe(
      'whole, or weak_objectives: a later attempt asks only about the objectives that fell short, and the others are carried over.',
    ),
  keys: dated(z.enum(keysShown))
    .optional()
    .describe('never, or after_window: whether the keys are shown once nobody can sit the exam any more.'),
  effortPercent: dated(z.int().min(0).max(100))
    .optional()
    .describe('Share of the answers that must have taken the time it takes to read; below it the paper is not scored and does not count.'),
  exposureCap: dated(z.int().min(1).max(100))
    .optional()
    .describe('Per cent of all papers that may ask one item, where the bank has enough others.'),
  appealWithinDays: dated(z.int().positive()).optional().describe('Days after the paper was closed within which one may appeal.'),
  appealAnswerDays: dated(z.int().positive()).optional().describe('Days within which an appeal is answered.'),
  raters: dated(z.int().min(1).max(3))
    .optional()
    .describe('How many people judge each written answer, each without the others; a further one where the nearest two are too far apart.'),
  testOutAbove: dated(z.int().min(0).max(100))
    .optional()
    .describe(
      'Points of per cent above the cut that every objective must reach for a pass to spare the lessons: one standard error of measurement.',
    ),
});
export type Exam = z.infer<typeof Exam>;
