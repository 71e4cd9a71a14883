import { z } from 'zod';
import { asideTriggers, OwnDocument } from '../content/policy.ts';
import { ClauseId } from '../content/registry.ts';
import { fault } from '../shared/fault.ts';
import { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { inTimeUntil } from './blocks.ts';
import { coverageOf } from './coverage.ts';
import type { Completed } from './current.ts';
import { heldFor } from './held-for.ts';
import { type InForce, type PublishedPolicy, requirementsOn } from './in-force.ts';
import { counts, type Explanation, isCurrent } from './is-current.ts';
import type { DatedRecord } from './record.ts';

// The built-in check says `format: date` in the OpenAPI document, which a refinement of our own could not.
export const Day = z.iso.date(fault('not_a_day'));

/** Why a requirement is met on the day asked about, or is not. */
export const ClearanceReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('current'), until: Day.nullable() }).describe('Met; `until` is the last day, null for ever.'),
  z.strictObject({ code: z.literal('exempt'), until: Day.nullable() }).describe('Need not be met; `until` is the last day, null for ever.'),
  z.strictObject({ code: z.literal('never_completed') }),
  z.strictObject({ code: z.literal('expired'), on: Day }).describe('Was met; `on` was the last day.'),
  z
    .strictObject({ code: z.literal('in_grace'), on: Day, until: Day, rights: Bilingual.optional() })
    .describe(
      'Ran out on `on`. Not met; to `until` it may still be done what `rights` says, and no more. Receipts from before it was kept lack it.',
    ),
  z.strictObject({ code: z.literal('on_leave'), until: Day.nullable() }).describe('Not met, and suspended while on leave.'),
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
  course: Slug.optional(),
  case: Slug.optional().describe('In place of a course: the warning case to reply to.'),
  met: z.boolean(),
  blocks: z
    .boolean()
    .describe(
      'Whether it stands in the way on that day. What is met never does; what is unmet does once its due day is over; what a class or a campaign asks, only where its policy says so.',
    ),
  reason: ClearanceReason,
  completionId: z.string().nullable(),
  serial: z.string().nullable().describe('Of the record of learning, for checking at /verify/<serial>.'),
  evidence: z.array(z.string()).optional().describe('The ids of everything it was met by. Receipts from before it was kept lack it.'),
  held: z
    .array(z.strictObject({ id: z.string(), until: Day.nullable() }))
    .optional()
    .describe(
      'Of a requirement that asks several things, or hours, and is not met: the ids of what is there, each with the last day on which it counts, null for ever.',
    ),
  lacking: z
    .array(Slug)
    .optional()
    .describe('Beside `held`, where all that is missing is courses: these. Left out where something else is missing, too.'),
  lackingEnough: z.int().optional().describe('How many of `lacking` it takes; all of them where it is left out.'),
  validUntil: Day.nullable(),
  basis: z.array(ClauseId),
  documents: z.array(OwnDocument).optional().describe('Documents of its own that the body which made the requirement rests it on.'),
});
export type RequirementFinding = z.infer<typeof RequirementFinding>;

export type RecordedCompletion = Completed & { serial: string | null };

/** A day with what binds the person on it, affiliations and the place, held or intended, on the project, and all that is on record. */
export type ClearanceQuestion = Omit<DatedRecord, 'completions'> & { asOf: PlainDate; completions: readonly RecordedCompletion[] };

const endOfTime = '9999-12-31';

const reasonFor = (one: InForce, question: ClearanceQuestion, { state, until, grace }: Explanation): ClearanceReason => {
  const { asOf } = question;
  if (state === 'current' || state === 'renewal') return { code: 'current', until };
  if (state === 'exempt') return { code: 'exempt', until };
  if (state === 'suspended') return { code: 'on_leave', until };
  if (until !== null) return grace ? { code: 'in_grace', on: until, ...grace } : { code: 'expired', on: until };
  const later = coverageOf({ one, record: question, from: null, day: endOfTime }).spans.find(({ from }) => from > asOf);
  return later ? { code: 'completed_later', on: later.from } : { code: 'never_completed' };
};

/** What is there of several things asked for, and what is missing, while they are not all met. */
const partOf = (
  judged: Pick<Judged, 'one' | 'why'>,
  question: ClearanceQuestion,
): Pick<RequirementFinding, 'held' | 'lacking' | 'lackingEnough'> => {
  const { held, lacking, enough } = heldFor(judged, question);
  return {
    ...(held.length > 0 && { held }),
    ...(lacking.length > 0 && { lacking }),
    ...(enough < lacking.length && { lackingEnough: enough }),
  };
};

const find = (one: InForce, question: ClearanceQuestion, why: Explanation, policies: readonly PublishedPolicy[]): RequirementFinding => {
  const { policy, version, rule } = one;
  const met = counts(why);
  const completed = question.completions.find(({ id }) => met && why.by.some((period) => period.id === id));
  const inTime = met || why.state === 'suspended' ? null : inTimeUntil(one, question, why.occasions, policies);
  const waits = inTime !== null && question.asOf <= inTime;
  const isAside = asideTriggers.includes(rule.trigger) && rule.onProjects !== 'blocks';
  return {
    policy,
    edition: version,
    requirement: rule.id,
    title: rule.title,
    ...(rule.course !== undefined && { course: rule.course }),
    ...(rule.case !== undefined && { case: rule.case }),
    met,
    blocks: !met && !waits && !isAside,
    reason: waits ? { code: 'in_time', until: inTime } : reasonFor(one, question, why),
    completionId: completed?.id ?? null,
    serial: completed?.serial ?? null,
    evidence: met ? [...new Set(why.by.map(({ id }) => id))] : [],
    ...(!met && partOf({ one, why }, question)),
    validUntil: met ? why.until : null,
    basis: rule.basis,
    ...(rule.documents && { documents: rule.documents }),
  };
};

/** A requirement that binds on the day, where the person stands with it, and what the gate says of that. */
export type Judged = { one: InForce; why: Explanation; finding: RequirementFinding };

/** Each requirement in force on the day that binds the person on it. */
export const judgedOn = (policies: readonly PublishedPolicy[], question: ClearanceQuestion): Judged[] =>
  requirementsOn(policies, question.asOf).flatMap((one) => {
    const why = isCurrent(question, one, question.asOf);
    return why.state === 'not-bound' ? [] : [{ one, why, finding: find(one, question, why, policies) }];
  });

/**
 * Whether a person meets each requirement in force on a day, and whether what is unmet blocks. Cleared means that nothing blocks; where
 * nothing is required the answer is cleared, with an empty list to show it. Completions of other courses never help, however many.
 */
export const clearanceOf = (
  policies: readonly PublishedPolicy[],
  question: ClearanceQuestion,
): { cleared: boolean; requirements: RequirementFinding[] } => {
  const requirements = judgedOn(policies, question).map(({ finding }) => finding);
  return { cleared: requirements.every(({ blocks }) => !blocks), requirements };
};
