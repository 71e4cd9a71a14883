import { z } from 'zod';
import { dated } from '../shared/dated.ts';
import { Slug } from '../shared/slug.ts';
import { blooms } from './item.ts';

const Count = z.int().nonnegative();

/**
 * How an exam is drawn, judged and retaken; every number dated. `content/exams/<slug>/exam.yaml`.
 * No rule sets these numbers: each is a platform default and its `source` says so.
 */
export const Exam = z.strictObject({
  course: Slug,
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
});
export type Exam = z.infer<typeof Exam>;
