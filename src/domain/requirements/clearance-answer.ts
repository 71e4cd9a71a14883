import { z } from 'zod';
import { projectRoles } from '../projects/project.ts';
import { Day, RequirementFinding } from './clearance.ts';

/** What is asked of the gate. */
export const ClearanceRequest = z.strictObject({
  project: z.string().trim().min(1).max(60).describe('The number of the project at the institution of the token, or its id.'),
  person: z.string().trim().min(1).max(64).describe('The staff number at the institution of the token, or the id.'),
  asOf: Day.optional().describe('The calendar day in Beijing to answer for, YYYY-MM-DD. Today when left out.'),
  role: z.enum(projectRoles).optional().describe('The intended role of somebody who is not a member on that day.'),
});
export type ClearanceRequest = z.infer<typeof ClearanceRequest>;

/** What the gate answered, kept as it was given. */
export const ClearanceAnswer = z.strictObject({
  receipt: z.string().regex(/^CL(-[0-9A-Z]{4}){3}$/),
  project: z.strictObject({ id: z.string(), number: z.string() }),
  person: z.strictObject({ id: z.string(), staffNumber: z.string().nullable() }),
  asOf: Day.describe('The day the answer is for.'),
  knownAt: z.iso.datetime().describe('The instant at which it was asked: facts entered later are not in it.'),
  standing: z.enum(['member', 'intended']).describe('member: on the project that day. intended: asked with a role.'),
  roles: z.array(z.enum(projectRoles)).min(1),
  cleared: z.boolean().describe('Whether no requirement in the list blocks that day.'),
  requirements: z
    .array(RequirementFinding)
    .describe('Every requirement in force for the person on the project that day. Empty: nothing was required.'),
});
export type ClearanceAnswer = z.infer<typeof ClearanceAnswer>;

/** Nobody, or nothing, is known by what was given; every such part at once. */
export type Unknown = { code: 'projects.unknown'; unknown: ('project' | 'person')[] };
