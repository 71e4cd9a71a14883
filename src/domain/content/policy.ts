import { z } from 'zod';
import { projectRoles } from '../projects/project.ts';
import { Bilingual } from '../shared/locale.ts';
import { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { AudienceGroup } from './audience.ts';
import { leavesOf, Need } from './need.ts';
import { ClauseId, domains } from './registry.ts';

/**
 * What makes a person bound: starting an affiliation, being put on a project, a seat on a committee, an academic exchange, a recurring period,
 * a change of the rules, a campaign of an authority or unit, or a class.
 */
export const triggers = ['onboarding', 'project', 'committee', 'exchange', 'periodic', 'rule-change', 'campaign', 'class'] as const;
export type Trigger = (typeof triggers)[number];

/** What these ask stands in the way on projects only where the rule says so. */
export const asideTriggers: readonly Trigger[] = ['class', 'campaign'];

const due = z.union([
  z.strictObject({ daysAfterTrigger: z.int().nonnegative() }),
  z.strictObject({ monthsAfterTrigger: z.int().positive() }),
  z.strictObject({ on: PlainDate }),
  z.strictObject({ before: z.literal('joining') }).describe('By the end of the day before it begins.'),
  z.strictObject({ as: z.literal('set') }).describe('On the day that the occasion itself sets: the due day of a class.'),
]);

/** How a warning case is replied to: in one's own words, or by saying that one has read and understood it. */
export const replyKinds = ['written', 'acknowledged'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** A document that an institution or unit issued itself (发文). */
export const OwnDocument = z.strictObject({ title: Bilingual, number: z.string().trim().min(1), issuedOn: PlainDate });
export type OwnDocument = z.infer<typeof OwnDocument>;

export const platformDefaults = ['due', 'validMonths', 'validity', 'renewalDays', 'grace', 'hours', 'everyMonths'] as const;

export const RequirementRule = z
  .strictObject({
    id: Slug,
    title: Bilingual,
    trigger: z.enum(triggers),
    projectRoles: z.array(z.enum(projectRoles)).optional().describe('For project: whom on it. Absent: everybody.'),
    audience: z
      .array(AudienceGroup)
      .min(1)
      .optional()
      .describe('Kinds of people it binds, any of them. Absent: everybody whom the trigger concerns.'),
    oncePerPerson: z.literal(true).optional().describe('It binds on the first occasion of its kind in a person’s life, and never again.'),
    everyMonths: z.int().positive().optional().describe('For periodic: how often it recurs, counted from the start of the affiliation.'),
    holdersOf: Slug.optional().describe('For rule-change: only those who had completed this course before.'),
    course: Slug.optional().describe('The course that leads there. It alone meets the requirement unless satisfiedBy says otherwise.'),
    case: Slug.optional().describe('In place of a course: a warning case to read and reply to.'),
    reply: z
      .strictObject({ kind: z.enum(replyKinds), question: Bilingual })
      .optional()
      .describe('With a case: what is asked, to be answered in writing or acknowledged.'),
    satisfiedBy: Need.optional().describe(
      'What meets it: courses, certifications, topics covered elsewhere, hours, and all, any or some of them.',
    ),
    measured: z
      .enum(['each-day', 'at-trigger'])
      .optional()
      .describe('at-trigger: once met for an occasion it stays met. Absent: each-day.'),
    due,
    countedFrom: z
      .literal('trigger')
      .optional()
      .describe(
        'Days and months of `due` count from the trigger for everybody. Absent: for whoever is entered later, from the day of entry.',
      ),
    onProjects: z
      .literal('blocks')
      .optional()
      .describe(
        'For a class or a campaign: unmet after its due day, it stands in the way on projects. Absent: it is told of there and does not.',
      ),
    validMonths: z
      .int()
      .positive()
      .nullable()
      .describe('How long a completion meets it; null for ever, or when validity sets a calendar day.'),
    validity: z
      .union([
        z.strictObject({ from: z.literal('previous') }).describe('Inside the renewal window the new period begins at the old end.'),
        z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), minimumMonths: z.int().nonnegative() }),
      ])
      .optional()
      .describe('previous: renewal loses no time. A month and day: it ends on that day of a year, after so many months at least.'),
    existing: z.literal('keep').optional().describe('A change of validity leaves completions from before this edition as they were.'),
    renewalDays: z.int().positive().optional().describe('Days before the last valid day from which it can be renewed.'),
    grace: z
      .strictObject({ days: z.int().positive(), rights: Bilingual.describe('What still may be done.') })
      .optional()
      .describe('After the last valid day. Whoever is in grace is not current.'),
    basis: z.array(ClauseId).describe('Clauses of the registry.'),
    documents: z
      .array(OwnDocument)
      .optional()
      .describe('Documents of the body that makes the requirement. It rests on a clause or such a document at least.'),
    why: Bilingual.describe('The answer to "why must I take this".'),
    platformDefault: z.array(z.enum(platformDefaults)).describe('Which of its numbers no rule sets.'),
  })
  .superRefine((rule, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (rule.validity && 'month' in rule.validity && rule.validMonths !== null)
      say('validMonths', 'must be null where validity names a calendar day, since that day ends it');
    if (rule.validity && 'from' in rule.validity && rule.validMonths === null)
      say('validMonths', 'must be a number of months where a period begins at the end of the one before');
    // A window as long as the period would let one day of study renew several periods at once.
    if (rule.renewalDays !== undefined && rule.validMonths !== null && rule.renewalDays >= rule.validMonths * 28)
      say('renewalDays', 'must be shorter than the validity');
    if (rule.renewalDays !== undefined && rule.validMonths === null && !rule.validity)
      say('renewalDays', 'what never ends is never renewed');
    if ((rule.trigger === 'periodic') !== (rule.everyMonths !== undefined))
      say('everyMonths', 'goes with the trigger periodic, and only with it');
    if ((rule.course === undefined) === (rule.case === undefined))
      say('course', 'a requirement leads to a course or to a case, and to one of them');
    if ((rule.case === undefined) !== (rule.reply === undefined)) say('reply', 'goes with a case, and a case with it');
    // A campaign rests on the word of whoever calls it, whom its policy names as publisher.
    if (rule.trigger !== 'campaign' && rule.basis.length + (rule.documents?.length ?? 0) === 0)
      say('basis', 'a clause or a document of its own has to be named');
    if (rule.countedFrom !== undefined && !('daysAfterTrigger' in rule.due || 'monthsAfterTrigger' in rule.due))
      say('countedFrom', 'goes with days or months that are counted, and only with them');
    if ('as' in rule.due && rule.trigger !== 'class') say('due', 'only a class sets a due day of its own');
    if (rule.onProjects !== undefined && !asideTriggers.includes(rule.trigger))
      say('onProjects', 'goes with a class or a campaign; every other requirement stands in the way by itself');
    if (rule.holdersOf !== undefined && rule.trigger !== 'rule-change') say('holdersOf', 'goes with the trigger rule-change only');
  });
export type RequirementRule = z.infer<typeof RequirementRule>;

/** Every course that a rule names. */
export const coursesOf = ({ course, audience, holdersOf, satisfiedBy }: RequirementRule): string[] => [
  ...(course === undefined ? [] : [course]),
  ...(audience ?? []).flatMap(({ courses = [] }) => courses),
  ...(holdersOf === undefined ? [] : [holdersOf]),
  ...(satisfiedBy ? leavesOf(satisfiedBy) : []).flatMap((leaf) =>
    'course' in leaf ? [leaf.course] : 'hours' in leaf ? (leaf.courses ?? []) : [],
  ),
];

/** A published set of requirements, dated. `content/policies/<slug>/policy.yaml`; its words are policy.<locale>.mdoc beside it. */
export const Policy = z.strictObject({
  offered: z.literal(true).optional().describe('It binds nobody by itself: an institution or a unit takes it over as a policy of its own.'),
  title: Bilingual,
  publisher: Bilingual,
  publishedBy: z
    .enum(['authority', 'institution', 'unit'])
    .optional()
    .describe('What kind of body the publisher is. Absent: an institution.'),
  competentAuthorities: z
    .array(z.strictObject({ domain: z.enum(domains), name: Bilingual, basis: ClauseId }))
    .optional()
    .describe('行业主管部门, by domain, each with the clause that names it.'),
  editions: z
    .array(
      z.strictObject({
        version: z.string().regex(/^\d{4}\.\d+$/),
        from: PlainDate,
        change: z.enum(['editorial', 'minor', 'material']),
        requirements: z.array(RequirementRule).describe('None: from this day the policy asks nothing any more.'),
      }),
    )
    .min(1)
    .superRefine((editions, context) => {
      editions.forEach((edition, i) => {
        const before = editions[i - 1];
        if (before && before.from >= edition.from)
          context.addIssue({ code: 'custom', path: [i, 'from'], message: `must be later than ${before.from}, the edition above it` });
        if (edition.requirements.length === 0 && (!before || before.requirements.length === 0))
          context.addIssue({ code: 'custom', path: [i, 'requirements'], message: 'only a policy that asks something can cease to ask' });
      });
    }),
});
export type Policy = z.infer<typeof Policy>;
export type PolicyEdition = Policy['editions'][number];

/** The edition of a policy that binds on `day`. Before the first edition there is none: nobody was bound yet. */
export const policyInForce = (policy: Policy, day: PlainDate): PolicyEdition | undefined =>
  policy.editions.findLast((edition) => edition.from <= day);

/** The institution, or the unit of it with all below, that made a policy of its own and alone is bound by it. */
export type PolicyOwner = { institutionId: string; unitId: string | null };

/** A rule for the owner's people alone: each kind of people it is about is narrowed to them. */
export const narrowedTo = (rule: RequirementRule, { institutionId, unitId }: PolicyOwner): RequirementRule => ({
  ...rule,
  audience: (rule.audience ?? [{}]).map((group) => ({
    ...group,
    institutions: [institutionId],
    ...(unitId !== null && { units: group.units ?? [unitId] }),
  })),
});
