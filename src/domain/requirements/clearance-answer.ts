import { z } from 'zod';
import { projectRoles } from '../projects/project.ts';
import { BeijingTime } from '../shared/beijing-time.ts';
import { Problem } from '../shared/problem.ts';
import { Day, RequirementFinding } from './clearance.ts';

/** What is asked of the gate. */
export const ClearanceRequest = z.strictObject({
  project: z.string().trim().min(1).max(60).describe('The number of the project at the institution of the token, or its id.'),
  person: z.string().trim().min(1).max(64).describe('The staff number at the institution of the token, or the id.'),
  asOf: Day.optional().describe('The calendar day in Beijing to answer for, YYYY-MM-DD. Today when left out.'),
  known: BeijingTime.optional().describe(
    'The instant as known at which it is answered, Beijing time, YYYY-MM-DDTHH:MM: what was entered, corrected or taken back later is not in the answer. Now when left out.',
  ),
  role: z.enum(projectRoles).optional().describe('The intended role of somebody who is not a member on that day.'),
});
export type ClearanceRequest = z.infer<typeof ClearanceRequest>;

/** Everybody who is on the project that day. */
export const TeamRequest = ClearanceRequest.pick({ project: true, asOf: true, known: true });
export type TeamRequest = z.infer<typeof TeamRequest>;

export const questionsAtMost = 1000;

/** Many questions at once; each is answered, or refused, for itself. */
export const BatchRequest = z.strictObject({ questions: z.array(ClearanceRequest).min(1).max(questionsAtMost) });
export type BatchRequest = z.infer<typeof BatchRequest>;

/** What the gate answered, kept as it was given. */
export const ClearanceAnswer = z.strictObject({
  receipt: z.string().regex(/^CL(-[0-9A-Z]{4}){3}$/),
  project: z.strictObject({ id: z.string(), number: z.string() }),
  person: z.strictObject({ id: z.string(), staffNumber: z.string().nullable() }),
  asOf: Day.describe('The day the answer is for.'),
  knownAt: z.iso.datetime().describe('The instant up to which facts were known: what was entered later is not in it.'),
  askedAt: z.iso
    .datetime()
    .optional()
    .describe('Where it was asked as known at an earlier instant: when it was asked. Otherwise that was `knownAt`.'),
  standing: z.enum(['member', 'intended']).describe('member: on the project that day. intended: asked with a role.'),
  roles: z.array(z.enum(projectRoles)).min(1),
  cleared: z.boolean().describe('Whether no requirement in the list blocks that day.'),
  requirements: z
    .array(RequirementFinding)
    .describe('Every requirement in force for the person on the project that day. Empty: nothing was required.'),
  jws: z
    .string()
    .optional()
    .describe('All of the above, signed: a compact JWS whose payload is this answer without `jws`. Keys: /.well-known/jwks.json.'),
});
export type ClearanceAnswer = z.infer<typeof ClearanceAnswer>;

/** An answer as it was stored. Until answers said what blocks, whatever was unmet did. The text that is signed is never touched. */
export const readAnswer = (stored: ClearanceAnswer): ClearanceAnswer => ({
  ...stored,
  requirements: stored.requirements.map((one) => ({ ...one, blocks: one.blocks ?? !one.met })),
});

/** One answer for each member of a team. */
export const TeamAnswer = z.strictObject({
  cleared: z.boolean().describe('Whether nothing blocks anybody. true for a project without members: look at `answers`.'),
  answers: z.array(ClearanceAnswer),
});
export type TeamAnswer = z.infer<typeof TeamAnswer>;

/** The answers to a batch, in the order of the questions. */
export const BatchAnswer = z.strictObject({
  answers: z.array(z.union([z.strictObject({ answer: ClearanceAnswer }), z.strictObject({ problem: Problem })])),
});
export type BatchAnswer = z.infer<typeof BatchAnswer>;

/** Nobody, or nothing, is known by what was given; every such part at once. */
export type Unknown = { code: 'projects.unknown'; unknown: ('project' | 'person')[] };
