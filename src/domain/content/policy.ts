import { z } from 'zod';
import { projectRoles } from '../projects/project.ts';
import { Bilingual } from '../shared/locale.ts';
import { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { ClauseId } from './registry.ts';

/** What makes a person bound: starting an affiliation, or being put on a project. */
export const triggers = ['onboarding', 'project'] as const;
export type Trigger = (typeof triggers)[number];

export const RequirementRule = z.strictObject({
  id: Slug,
  title: Bilingual,
  trigger: z.enum(triggers),
  projectRoles: z.array(z.enum(projectRoles)).optional().describe('For project: whom on it. Absent: everybody.'),
  course: Slug.describe('The course whose completion meets it.'),
  due: z.union([z.strictObject({ daysAfterTrigger: z.int().nonnegative() }), z.strictObject({ before: z.literal('joining') })]),
  validMonths: z.int().positive().nullable().describe('How long a completion meets it; null for ever.'),
  basis: z.array(ClauseId).min(1),
  why: Bilingual.describe('The answer to "why must I take this".'),
  platformDefault: z.array(z.enum(['due', 'validMonths'])).describe('Which of its numbers no rule sets.'),
});
export type RequirementRule = z.infer<typeof RequirementRule>;

/** A published set of requirements, dated. `content/policies/<slug>/policy.yaml`; its words are policy.<locale>.mdoc beside it. */
export const Policy = z.strictObject({
  title: Bilingual,
  publisher: Bilingual,
  editions: z
    .array(
      z.strictObject({
        version: z.string().regex(/^\d{4}\.\d+$/),
        from: PlainDate,
        change: z.enum(['editorial', 'minor', 'material']),
        requirements: z.array(RequirementRule).min(1),
      }),
    )
    .min(1)
    .superRefine((editions, context) => {
      editions.forEach((edition, i) => {
        const before = editions[i - 1];
        if (before && before.from >= edition.from)
          context.addIssue({ code: 'custom', path: [i, 'from'], message: `must be later than ${before.from}, the edition above it` });
      });
    }),
});
export type Policy = z.infer<typeof Policy>;
export type PolicyEdition = Policy['editions'][number];

/** The edition of a policy that binds on `day`. Before the first edition there is none: nobody was bound yet. */
export const policyInForce = (policy: Policy, day: PlainDate): PolicyEdition | undefined =>
  policy.editions.findLast((edition) => edition.from <= day);
