import { z } from 'zod';
import { ClauseId } from '../content/registry.ts';
import { fault } from '../shared/fault.ts';
import { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { inTimeUntil } from './blocks.ts';
import type { Occasion } from './bound.ts';
import { type Completed, currentBy, validUntil } from './current.ts';
import { bindsOn, type InForce, type PublishedPolicy, requirementsOn } from './in-force.ts';

// The built-in check says `format: date` in the OpenAPI document, which a refinement of our own could not.
export const Day = z.iso.date(fault('not_a_day'));

/** Why a requirement is met on the day asked about, or is not. */
export const ClearanceReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('current'), until: Day.nullable() }).describe('Met; `until` is the last day, null for ever.'),
  z.strictObject({ code: z.literal('never_completed') }),
  z.strictObject({ code: z.literal('expired'), on: Day }).describe('Was met; `on` was the last day.'),
  z.strictObject({ code: z.literal('completed_later'), on: Day }).describe('First met after the day asked about.'),
  z.strictObject({ code: z.literal('in_time'), until: Day }).describe('Not met, and does not block before `until` is over.'),
]);
export type ClearanceReason = z.infer<typeof ClearanceReason>;

/** One requirement in force on the day asked about, and whether it was met. */
export const RequirementFinding = z.strictObject({
  policy: Slug,
  edition: z.string(),
  requirement: Slug,
  title: Bilingual,
  course: Slug,
  met: z.boolean(),
  blocks: z
    .boolean()
    .describe('Whether it stands in the way on that day. What is met never does; what is unmet does once its due day is over.'),
  reason: ClearanceReason,
  completionId: z.string().nullable(),
  serial: z.string().nullable().describe('Of the record of learning, for checking at /verify/<serial>.'),
  validUntil: Day.nullable(),
  basis: z.array(ClauseId),
});
export type RequirementFinding = z.infer<typeof RequirementFinding>;

export type RecordedCompletion = Completed & { serial: string | null };

/** A day with what binds the person on it: current affiliations and the place, held or intended, on the project. */
export type ClearanceQuestion = { asOf: PlainDate; occasions: readonly Occasion[]; completions: readonly RecordedCompletion[] };

const reasonFor = ({ rule }: InForce, { asOf, completions }: ClearanceQuestion, by: Completed | undefined): ClearanceReason => {
  if (by) return { code: 'current', until: validUntil(rule, by.completedOn) };
  const days = completions
    .filter(({ course }) => course === rule.course)
    .map(({ completedOn }) => completedOn)
    .sort();
  const before = days.findLast((day) => day <= asOf);
  const ranOut = before === undefined ? null : validUntil(rule, before);
  if (ranOut !== null) return { code: 'expired', on: ranOut };
  const after = days.find((day) => day > asOf);
  return after === undefined ? { code: 'never_completed' } : { code: 'completed_later', on: after };
};

const find = (one: InForce, question: ClearanceQuestion, policies: readonly PublishedPolicy[]): RequirementFinding => {
  const { policy, version, rule } = one;
  const by = currentBy(rule, question.completions, question.asOf);
  const inTime = by ? null : inTimeUntil(one, question.occasions, policies);
  const waits = inTime !== null && question.asOf <= inTime;
  return {
    policy,
    edition: version,
    requirement: rule.id,
    title: rule.title,
    course: rule.course,
    met: by !== undefined,
    blocks: by === undefined && !waits,
    reason: waits ? { code: 'in_time', until: inTime } : reasonFor(one, question, by),
    completionId: by?.id ?? null,
    serial: question.completions.find(({ id }) => id === by?.id)?.serial ?? null,
    validUntil: by ? validUntil(rule, by.completedOn) : null,
    basis: rule.basis,
  };
};

/**
 * Whether a person meets each requirement in force on a day, and whether what is unmet blocks. Cleared means that nothing blocks; where
 * nothing is required the answer is cleared, with an empty list to show it. Completions of other courses never help, however many.
 */
export const clearanceOf = (
  policies: readonly PublishedPolicy[],
  question: ClearanceQuestion,
): { cleared: boolean; requirements: RequirementFinding[] } => {
  const requirements = requirementsOn(policies, question.asOf)
    .filter((one) => question.occasions.some((occasion) => bindsOn(one, occasion)))
    .map((one) => find(one, question, policies));
  return { cleared: requirements.every(({ blocks }) => !blocks), requirements };
};
